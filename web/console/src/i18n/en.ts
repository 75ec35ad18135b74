export default {
  app: {
    name: 'Chengshu console', simulated: 'Simulated', asOf: 'As of {time}', skip: 'Skip to content', logout: 'Log out', noFile: 'No file chosen', history: 'History {percent}%', historyWhy: 'Ninety days of simulated history come in, oldest first; until then maps and figures lack recent days.',
    other: '中文', simulatedMark: 'simulated', more: 'More'
  },
  nav: {
    assessment: 'Assessment', rules: 'Escalation rules', worklist: 'Worklist', cases: 'Cases', register: 'Register', organization: 'Organization',
    calendar: 'Calendar', classes: 'Classes', regions: 'Divisions', review: 'Photo review', people: 'People and roles', audit: 'Audit', desk: 'Manual desk',
    outbox: 'Outbox', notices: 'Notices', calls: 'Call-backs', rewards: 'Rewards', board: 'Dispatch board', classifier: 'Class model',
    peers: 'External systems', retention: 'Retention', routing: 'Routing rules'
  },
  state: {
    loading: 'Loading…', empty: 'Nothing matches', emptyWorklist: 'Nothing to do. Well done.', retry: 'Try again', more: 'More',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    forbidden: 'You may not see this page. Ask an administrator if you need it.', failed: 'Could not be done', forbiddenTitle: 'Not for you',
    home: 'Back to the worklist'
  },
  lamp: { GREEN: 'In time', YELLOW: 'Due soon', RED: 'Overdue' },
  worklist: {
    title: 'Worklist', mine: 'Mine only', all: 'All kinds', lamp: 'Deadline', due: 'Due', claim: 'Claim', claimed: 'Claimed', open: 'Open', unit: 'Unit',
    keys: 'J/K to move, Enter to open', counts: 'Tasks by unit', person: 'Person', nobody: 'Unclaimed', handOver: 'Hand over', handedOver: 'Handed over',
    noColleague: 'No colleague may take it', brief: 'Case at a glance', nothingToDo: 'There is no step for you in this case now', noMatch: 'No task matches',
    noUnit: 'No unit yet', grid: 'My grids'
  },
  cases: {
    title: 'Cases', search: 'Search text, address or number', state: 'State', class: 'Class', district: 'District', overdue: 'Overdue only',
    number: 'Number', unit: 'Unit', registered: 'Registered', due: 'Due', place: 'Place', map: 'Map', noMatch: 'No case matches', clear: 'Clear filters',
    follow: 'List only what the map shows', onMap: '{n} on the map'
  },
  case: {
    resumes: 'Goes on', replyDue: 'Reply to order due', story: 'Story', before: 'Before', after: 'After', reports: 'Citizen reports',
    noPhoto: 'No photo yet', description: 'Description', address: 'Place', due: 'Due', firstDue: 'First due', stageDue: 'Stage due', unit: 'Unit in charge',
    returns: 'Returns', reworks: 'Reworks', cycle: 'Cycle {n}', rule: 'Rule', actions: 'You may', cannot: 'Not now', anonymous: 'Anonymous',
    evaluation: 'Evaluation', solved: 'Solved', notSolved: 'Not solved', stars: '{n} of 5', back: 'Back to the list', version: 'Version',
    condition: 'Filing condition', limit: 'Limit', source: 'Source', times: 'times', contact: 'Contact', reveal: 'Show',
    lookingIsRecorded: 'Looking is recorded', way: 'Show the way', skipped: 'Broken rules that were skipped'
  },
  act: {
    suggested: 'Suggested class', parts: 'Split into', partText: 'What is to be done in this part', addPart: 'One more part',
    replyWithin: 'Reply within (working hours)', oneDay: 'One working day if empty', reason: 'Reason (required)', remark: 'Remark',
    photos: 'Photos of the place', addPhoto: 'Add a photo', photoNeeded: 'This step needs a photo of the place', unit: 'Send to',
    byRule: 'By the routing rules', class: 'Confirm class', condition: 'Filing condition', confirm: 'Confirm', cancel: 'Cancel', done: 'Done: {action}',
    uploading: 'Uploading photos…', owner: 'Component owner (optional, for a dispatch by rule)'
  },
  action: {
    APPLY: 'Apply', WITHDRAW: 'Withdraw', REFUSE: 'Refuse application', DELAY: 'More time', SUSPEND: 'Suspend', VOID: 'Void', ASSIST: 'Help of another unit',
    RESUME: 'Resume', ARBITRATE: 'Arbitrate', URGE: 'Urge', SUPERVISE: 'Order', REPLY: 'Reply to order', SELF_HANDLE: 'Mended on the spot',
    ATTACH: 'Report linked', DETACH: 'Report detached', MERGE: 'Merge', UNMERGE: 'Unmerge', SPLIT: 'Split', REGISTER: 'Register', ACCEPT: 'Accept',
    SEND_VERIFY: 'Send to verify', VERIFIED_TRUE: 'Verified: true', VERIFIED_FALSE: 'Verified: false', REJECT: 'Reject', FILE: 'File', DISPATCH: 'Dispatch',
    SIGN: 'Sign', RETURN: 'Return', FINISH: 'Finish', SEND_CHECK: 'Send to check', REWORK: 'Rework', CHECK_PASS: 'Check passed', CHECK_FAIL: 'Check failed',
    CLOSE: 'Close', REOPEN: 'Reopen', RECALCULATE: 'Deadline counted again', NOTE: 'Word from outside'
  },
  status: {
    SUSPENDED: 'Suspended', MERGED: 'Merged', VOIDED: 'Voided', REPORTED: 'Reported', VERIFYING: 'Verifying', ACCEPTED: 'Accepted', FILED: 'Filed',
    DISPATCHED: 'Dispatched', IN_PROGRESS: 'In progress', FEEDBACK: 'Feedback', CHECKING: 'Checking', TO_CLOSE: 'To close', CLOSED: 'Closed',
    REJECTED: 'Rejected'
  },
  merge: {
    into: 'Merge into', none: 'No similar open case nearby', byNumber: 'or enter a case number', find: 'Find', metres: '{n} m away', sameClass: 'same class',
    otherClass: 'another class', words: '{n}% of the words', relatives: 'Related cases',
    how: { PARENT: 'Whole', PART: 'Part', MERGED_INTO: 'Merged into', MERGED_HERE: 'Merged here' }, photos: 'photos {n}% alike'
  },
  apply: {
    what: 'What you ask for', DELAY: 'more time is needed', RETURN: 'not for this unit', SUSPEND: 'cannot be done for now', ASSIST: 'another unit must help',
    VOID: 'nothing to be done', howLong: 'How much more', until: 'Goes on', helper: 'Helping unit', send: 'Send', asked: 'Sent, waiting for a decision',
    title: 'Applications', decideBy: 'To be decided by {time}', words: 'Reason of the decision (needed to refuse)',
    unfounded: 'Unfounded, counts as shirking', approve: 'Approve', refuse: 'Refuse', decided: 'Done', shirked: 'Unfounded',
    state: { ASKED: 'Waiting', APPROVED: 'Approved', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', LAPSED: 'Lapsed' }
  },
  assessment: {
    title: 'Assessment', from: 'From', to: 'To', subject: 'Of whom', by: 'Grouped', whole: 'Whole city', nobody: 'Nobody', known: 'As known on',
    knownHint: 'Figures as they were known on that day; now if empty', code: 'Code', numerator: 'Numerator', denominator: 'Denominator', formula: 'Formula',
    owner: 'Owner', period: 'Period', weights: 'Weights',
    weightsHint: 'The city sets the weights; there are no defaults. Until all are set there is no score.', rows: 'Cases behind it', late: 'late',
    saved: 'Saved and in force',
    of: { HANDLER: 'Units', REGION: 'Regions', DISPATCHER: 'Dispatchers', ACCEPTOR: 'Acceptors', SHIFT_LEADER: 'Shift leaders', INSPECTOR: 'Inspectors', HOTLINE: 'Hotline', ALL: 'Process' },
    way: { ALL: 'In all', DISTRICT: 'By district', STREET: 'By street', UNIT: 'By unit', CLASS: 'By class', ROLE: 'By role', DAY: 'By day', WEEK: 'By week', MONTH: 'By month', QUARTER: 'By quarter', YEAR: 'By year' }
  },
  role: {
    INSPECTOR: 'Inspector', GRID_WORKER: 'Grid worker', ACCEPTOR: 'Acceptor', SHIFT_LEADER: 'Shift leader', DISPATCHER: 'Dispatcher', HANDLER: 'Handler',
    LEADER: 'Leader', ADMINISTRATOR: 'Administrator', SYSTEM: 'System', HOUSE: 'By rule', CITIZEN: 'Citizen', ANONYMOUS: 'Anonymous citizen',
    REPORTER: 'Reporter', STAFF: 'Staff'
  },
  rules: {
    title: 'Escalation and limits', stages: 'Limits of stages', escalation: 'When it is late',
    escalationHint: 'In this order; after a standstill only the last step that is due is taken.', step: 'Step', share: 'Share of time',
    after: 'After its end', remove: 'Remove', add: 'Add', approvers: 'Who decides applications', round: 'From round', who: 'Approver',
    arbiter: 'Arbitration', returns: 'An arbiter names the unit after so many returns',
    levels: 'Levels of cases', levelsHint: 'Chosen when a case is filed; the first is the ordinary one, and a level without limits of its own has its limits. Names hold at once.',
    kind: { REMIND: 'Remind', URGE: 'Urge', SUPERVISE: 'Order', LEADER: 'Up the line' }, reopenDays: 'Days after closing in which a case may be reopened'
  },
  bulk: {
    noTask: 'no task', title: 'Bulk', chosen: '{n} chosen', what: 'Choose an action', export: 'Export', clear: 'Clear', choose: 'Choose', ok: 'done',
    progress: '{n} of {all}', mergeInto: 'The others will be merged into {number}'
  },
  filters: { save: 'Save filter', name: 'Give this filter a name' },
  register: {
    title: 'Register a case', pick: 'Pick the place on the map', outside: 'That place lies outside the city', class: 'Class', address: 'Address',
    text: 'Description', submit: 'Register', done: 'Registered', handled: 'Mended on the spot', before: 'Photos before', after: 'Photos after'
  },
  organization: {
    title: 'Organization and duties', units: 'Units', search: 'Find by name', duties: 'Duties', staff: 'Staff', who: 'Who is responsible?', ask: 'Ask',
    answer: '{unit} is responsible', region: 'Region', class: 'Class', from: 'From', until: 'Until', add: 'Add a duty', end: 'End', dutyTitle: 'Title',
    ended: 'Ended', added: 'Added', any: 'All classes', addUnit: 'Add a unit', pick: 'Choose a unit to see and change its people and duties.',
    moment: 'When (empty: now)', rename: 'Rename', newName: 'Enter the new name', endUnit: 'End the unit',
    endUnitWarning: '{name} will receive no more cases.', leave: 'Leaves',
    leaveWarning: '{name} will no longer belong to this unit. Withdraw what they may do under “People and roles”.', noStaff: 'Nobody works here',
    post: 'Post', employ: 'Add', unitName: 'Name', unitCode: 'Code', codeRule: '2 to 40 letters, digits, dots, hyphens', kind: 'Kind', parent: 'Above it',
    noDuty: 'No duties', shifted: 'Only at certain times of the week', shift: 'Times', since: 'since {from}', ends: 'until {until}',
    endWarning: 'New cases will no longer be dispatched by “{title}”.'
  },
  calendar: {
    title: 'Working calendar', year: 'Year', work: 'Work', off: 'Off', name: 'Name', save: 'Save', remove: 'Reset', hours: 'Working hours',
    exceptions: 'Holidays and make-up days', pick: 'Pick a date', saved: 'Saved', version: 'Version {n}', before: 'Year before', after: 'Year after',
    weekend: 'Weekend', pickHint: 'Choose a day of the year to see or change it.',
    effect: 'Only limits counted from now on are affected; others move when they are recalculated.', change: 'Change', from: 'From',
    hoursForm: 'Write 09:00-12:00, 13:30-17:30; at least one working day', changes: 'Changes in this year: {dates}', try: 'Try a limit', start: 'Start',
    unit: 'Unit', ask: 'Count'
  },
  classes: {
    link: 'Link repeated reports by rule', metres: 'metres', hours: 'hours', title: 'Classes and limits', name: 'Name', group: 'Group',
    anonymous: 'Anonymous', short: 'Short path', limits: 'Filing conditions and limits', save: 'Save', saved: 'Saved, in force now'
  },
  limitUnit: { NATURAL_HOUR: 'natural hours', WORKING_HOUR: 'working hours', EMERGENCY_HOUR: 'emergency hours', WORKING_DAY: 'working days' },
  regions: {
    title: 'Divisions', tree: 'Tree', import: 'Import boundaries', file: 'Choose a GeoJSON file', system: 'Coordinates', layer: 'Layer',
    outlines: 'Outlines of divisions', cells: 'Cell grid', preview: 'Preview', apply: 'Import', matched: '{n} matched', unmatched: 'Unmatched',
    invalid: 'Invalid shapes', overlapping: 'Overlapping', applied: 'Imported, in force now', source: 'Street boundaries now from: {source}',
    drawn: 'Preview: {n} shapes, orange ones are unmatched', shifted: 'Drawn with the coordinates of the file; converted when imported'
  },
  review: {
    title: 'Photo review', hint: 'A person decides where the machine is not sure. Boxes are hidden in the public copy: drag to add, click to remove.',
    open: 'Publish', withhold: 'Withhold', none: 'No photo waits', openBlurred: 'Hide and publish',
    verdict: { UNSURE: 'the machine is not sure', FAILED: 'the machine could not look', CLEAR: 'the machine saw no face or plate', BLURRED: 'the machine found faces or plates', NONE: 'waits for the machine' },
    kind: { FACE: 'Face', PLATE: 'Number plate', OTHER: 'Hidden' }, hides: '{n} hidden', add: 'Add a box', drop: 'Remove',
    keys: ': arrows move, Shift and arrows size, Delete removes', rule: 'When photos become public',
    releaseClear: 'Photos without a face or plate, by themselves', releaseBlurred: 'Photos where all of it was seen surely, hidden',
    doubt: 'Below this it was nothing', sure: 'From this on it is sure', seconds: 'Longest look (seconds)', save: 'Save', saved: 'Saved, in force now'
  },
  /** What a recorded event is about: the first word of its code. */
  auditOf: {
    access: 'People and permissions', archive: 'Earlier requests', audit: 'Audit', calendar: 'Calendar', callback: 'Call-backs', case:
    'Cases', citizen: 'Citizens logging in', class: 'Classes', cockpit: 'Cockpit', demo: 'Demo', file: 'Photos', grid: 'Grids',
    indicator: 'Indicators', login: 'Login', me: 'Oneself', notice: 'Notices', open311: 'Open311', organization: 'Organization', peer:
    'Other systems', poster: 'Posters', public: 'Public', region: 'Regions', reopening: 'Reopening', report: 'Reports', retention:
    'Retention', reward: 'Rewards', routing: 'Routing rules', session: 'Sessions', staff: 'Staff logging in', subscription:
    'Subscriptions', suggestion: 'Suggestion', system: 'System', worklist: 'Worklist'
  },
  audit: {
    title: 'Audit', time: 'Time', who: 'Who', event: 'Event', what: 'Subject', result: 'Result', verify: 'Verify all records',
    sound: '{n} records are sound', damaged: '{n} problems found', head: 'Head', filter: 'Filter by event', running: 'Verifying…'
  },
  notices: {
    title: 'Notices', unread: '{n} unread', none: 'No notices', sms: 'Simulated SMS box', phone: 'Phone', show: 'Show', outbox: 'Outbox'
  },
  people: {
    title: 'People and roles', search: 'Search by name or login', pick: 'Choose a person to see and change what they may do.', addPerson: 'Add a person',
    addSystem: 'Add a system', locked: 'Locked', lock: 'Lock', unlock: 'Unlock', lockWarning: '{name} will be logged out at once and cannot log in again.',
    own: 'This is your own account: another administrator has to change it.', grants: 'Granted roles', noGrant: 'No role', grant: 'Grant a role',
    withdraw: 'Withdraw', role: 'Role', region: 'Region', street: 'Street', wholeDistrict: 'Whole district', unit: 'Unit',
    allUnits: 'All units of the region', choose: 'Choose', changed: 'Saved, in force now', roles: 'Roles and what they may do', login: 'Login',
    clientId: 'Client id', loginRule: '3 to 40 lower-case letters, digits, dots, hyphens', name: 'Name', password: 'First password',
    passwordRule: 'At least 12 characters', add: 'Add', done: 'I have kept it', secretOnce: 'Keep this secret now; it is not shown again:',
    kind: { STAFF: 'Staff', SYSTEM: 'System' }
  },
  permission: {
    indicator_read: 'See the assessment', indicator_edit: 'Edit indicators and weights', case_apply: 'Apply', case_approve: 'Decide applications',
    case_approve_second: 'Decide at the second level', case_resume: 'Resume suspended cases', case_arbitrate: 'Arbitrate', case_urge: 'Urge',
    case_supervise: 'Give orders', case_reply: 'Reply to orders', case_self_handle: 'Mend on the spot', case_merge: 'Merge and link', case_split: 'Split',
    case_read: 'Read cases', case_register: 'Register cases', case_accept: 'Accept', case_reject: 'Reject', case_verify: 'Send to verify',
    case_verification: 'Verify on site', case_send_check: 'Send to check', case_check: 'Check on site', case_file: 'File', case_close: 'Close',
    case_reopen: 'Reopen', case_dispatch: 'Dispatch', case_return: 'Return', case_rework: 'Send back to rework', case_sign: 'Sign',
    case_finish: 'Handle and finish', report_read: 'Read reports', report_contact: 'See contacts', worklist_read: 'Read the worklist',
    worklist_handover: 'Hand over tasks', organization_read: 'Read organization', organization_edit: 'Edit organization', region_read: 'Read divisions',
    region_edit: 'Import boundaries', calendar_read: 'Read the calendar', calendar_edit: 'Edit the calendar', class_read: 'Read classes',
    class_edit: 'Edit classes and limits', file_original: 'See original photos', file_review: 'Review photos', access_read: 'Read people and roles',
    access_edit: 'Edit people and roles', audit_read: 'Read the audit', audit_verify: 'Verify the audit', notice_read: 'Read the outbox',
    notice_edit: 'Retry messages and edit their texts', system_health: 'See system health', case_callback: 'Call reporters back',
    callback_read: 'See call-backs', callback_edit: 'Edit whom to call', reward_read: 'See rewards', reward_edit: 'Edit reward rules',
    reward_revoke: 'Revoke rewards', routing_read: 'See routing rules', routing_edit: 'Edit routing rules', routing_release: 'Release routing rules',
    file_rule: 'Say when photos become public'
  },
  day: { MONDAY: 'Mon', TUESDAY: 'Tue', WEDNESDAY: 'Wed', THURSDAY: 'Thu', FRIDAY: 'Fri', SATURDAY: 'Sat', SUNDAY: 'Sun' },
  desk: {
    title: 'Manual desk', keys: 'J/K for another one, Enter to confirm', search: 'Search text, address or original number', find: 'Find',
    empty: 'No request waits for a place', noMatch: 'No waiting request matches', region: 'Recorded region', source: 'Source and number',
    recorded: 'Recorded class and status', opened: 'Recorded time', coordinates: 'Coordinates (longitude, latitude)', example: 'such as 120.3826, 36.0671',
    unreadable: 'Cannot read the coordinates: longitude first, then latitude, with a comma between', confirm: 'Place it here',
    placed: '{number} now lies in {region}'
  },
  outbox: {
    subscriptions: 'Subscriptions', most: 'At most, each citizen', digestHour: 'The day is told at (hour, 0–23)', messages: 'Messages', templates: 'Templates', allChannels: 'All channels', act: 'Actions', retry: 'Retry', retried: 'Will be sent again',
    giveUp: 'Give up', givenUp: 'Given up', subject: 'Title', body: 'Text', places: 'May be filled in', save: 'Save',
    saved: 'Saved, from the next message on', zh: 'Chinese', en: 'English', title: 'Outbox', state: 'State', all: 'All states', PENDING: 'Waiting',
    GIVEN_UP: 'Given up', DELIVERED: 'Delivered', SKIPPED: 'Not sent (simulated)', template: 'Template', channel: 'Channel', IN_APP: 'In-app',
    EMAIL: 'E-mail', WEBHOOK: 'Webhook', SMS: 'SMS', MINI_PROGRAM: 'Mini program', attempts: 'Attempts', next: 'Next attempt', reason: 'Reason'
  },
  unitKind: {
    CITY_DEPARTMENT: 'City department', DISTRICT_DEPARTMENT: 'District department', STREET_OFFICE: 'Street office', COMMUNITY: 'Community',
    PROFESSIONAL_UNIT: 'Professional unit', DESK: 'Desk'
  },
  template: {
    'report-delayed': 'Report needs more time', 'case-word': 'Urging, orders, decisions', 'report-accepted': 'Report accepted',
    'report-dispatched': 'Report being handled', 'report-finished': 'Report dealt with', 'report-closed': 'Report closed',
    'report-rejected': 'Report not accepted', 'task-assigned': 'New task', 'login-code': 'Login code', 'reward-points': 'Points credited',
    'reward-money': 'Money credited', 'reward-revoked': 'Reward revoked', 'reopen-granted': 'Opened again', 'reopen-refused': 'Not opened again'
  },
  limits: {
    open: 'Limits and conditions', edit: 'Change', asFirst: 'as ordinary', none: 'as ordinary', unit: 'Unit', since: 'In force from', from: 'from {time}',
    history: 'History ({n})', version: 'Version {n}', byLevel: 'Limits by level',
    hint: 'Limits depend on the filing condition and the level; a level without its own has the ordinary one. A change binds later cases only, deadlines already counted stay.',
    end: 'End', endHint: 'First day on which it cannot be chosen', until: 'ends on {day}', addCondition: 'New filing condition', addClass: 'New class',
    endClass: 'End this class', code: 'Code', nameEn: 'English name', family: 'Kind', OCCURRENCE: 'Occurrence', COMPONENT: 'Component',
    citizen: 'Open to citizens'
  },
  sort: {
    title: 'Order', NEWEST: 'Newest', OLDEST: 'Oldest', DUE: 'Most urgent (open)', exportHint: 'Exports what the filter finds, at most 5,000'
  },
  keys: {
    title: 'Keys', move: 'next, previous', select: 'select', open: 'open', search: 'search', help: 'this help', none: 'This page has no keys', down: 'Next',
    up: 'Previous', step: 'Step with this number', claim: 'Claim', handOver: 'Hand over', refresh: 'Refresh', toUnit: 'Send to the unit with this number',
    byRule: 'Dispatch by the rules'
  },
  why: { level: 'Level', needs: '(needs: {permission})', decides: 'Decided by “{permission}”. ' },
  figures: {
    this: { DAY: 'Today', WEEK: 'This week', MONTH: 'This month', QUARTER: 'This quarter', YEAR: 'This year' },
    every: { DAY: 'daily', WEEK: 'weekly', MONTH: 'monthly', QUARTER: 'quarterly', YEAR: 'yearly' },
    unit: { COUNT: 'Count', PERCENT: 'Rate', HOURS: 'Hours', SCORE: 'Score' }, dash: '“–” says there is nothing to divide by, not nought.',
    noWeights: '“–”: weights are missing, or a part has no figure.', asKnown: 'Figures as known on {day}; later corrections are left out.',
    add: 'New indicator', direction: 'Direction', UP: 'more is better', DOWN: 'less is better', NONE: 'neither', looked: 'Looked at', since: 'since {day}',
    sinceHint: 'Periods that end before the first day keep the former meaning; with the same day the former meaning is corrected.',
    orFormula: 'or a formula over other indicators', facts: 'Facts and indicators to use', preview: 'Tried on this period', try: 'Try'
  },
  calls: {
    title: 'Call-backs', keys: 'J/K next · P show number · U not reached · Y/N solved · 1–5 satisfaction · W write · Ctrl+Enter save', state: 'State',
    reason: 'Reason', callable: 'May be called now', none: 'Nobody is to be called', next: 'From', closed: 'Closed', reached: 'Reached',
    notReached: 'Not reached', solved: 'Solved?', satisfaction: 'Satisfaction', words: 'Words', save: 'Save', saved: 'Recorded',
    of: { OPEN: 'To call', REACHED: 'Reached', UNREACHED: 'Not reached', ANSWERED: 'Evaluated', CANCELLED: 'Cancelled', WAITING: 'Asked by message' },
    why: { SAMPLE: 'Sample', UNSATISFIED: 'Not satisfied', UNANSWERED: 'No evaluation' },
    grade: { '1': 'Very poor', '2': 'Poor', '3': 'Fair', '4': 'Good', '5': 'Very good' }, policy: 'Whom to call back', version: 'new version v{n}',
    from: 'In force from', shares: 'Share drawn (%)', everywhere: 'Whole city', publish: 'Publish',
    rule: { unansweredDays: 'Call after days without evaluation', unsatisfiedUpTo: 'Not satisfied up to grade', attempts: 'Tries at most', retryHours: 'Hours between tries', callHours: 'Hours to make a call', decideHours: 'Hours to decide a reopening', seed: 'Seed of the sample' }
  },
  reopening: {
    title: 'Proposals to reopen', decideBy: 'Decide by {time}', words: 'Reason (told to the reporter if refused)', reopen: 'Reopen', refuse: 'Refuse',
    waits: 'Waiting for a decision',
    origin: { EVALUATION: 'Evaluation: not satisfied', PHONE: 'Call-back: not satisfied', REPORTER: 'Asked by the reporter' },
    state: { ASKED: 'Waiting', REOPENED: 'Reopened', REFUSED: 'Refused', LAPSED: 'Lapsed' }
  },
  rewards: {
    title: 'Points and rewards', tab: { grants: 'Grants', rules: 'Rules', budgets: 'Budgets' },
    state: { GRANTED: 'Pending', CREDITED: 'Credited', REVOKED: 'Revoked' },
    entry: { GRANTED: 'Granted', CREDITED: 'Credited', PAID: 'Paid', REVOKED: 'Revoked' }, rule: 'Rule', report: 'Report number', amount: 'Amount',
    person: 'Reporter', granted: 'Granted', toCase: 'Open the case', creditAt: 'Credited at', paidThrough: 'Paid through', revoke: 'Revoke',
    whyRevoke: 'Say why; the reporter is told', points: '{n} points', yuan: '{n} yuan', newRule: 'New rule', newVersion: 'New version', open: 'no end',
    after: 'credited after {n} h', window: '(within {n} h)', areas: 'Areas', caps: 'Caps (person·day / person·month / all·month)',
    lines: '{n} classes and grades', noBudget: 'No rule with a budget was used yet', unit: 'Points are counted in points; money is entered in cents (fen).',
    code: 'Code (capitals, digits)', name: 'Chinese name', nameEn: 'English name', from: 'From', to: 'Until (may be empty)', kind: 'Kind',
    of: { POINTS: 'Points', MONEY: 'Money' }, validWhen: 'Counts as valid',
    moment: { ACCEPTED: 'valid when accepted', FILED: 'valid when filed', CLOSED: 'valid when closed' }, delay: 'Delay (hours)', firstOnly: 'First only',
    first: { NONE: 'everybody', SECTION: 'first of a road section and class', ADDRESS: 'first of an address and class', CELL: 'first of a cell and class' },
    windowHours: 'Window (hours)', personDay: 'Cap per person and day', personMonth: 'Cap per person and month', budgetMonth: 'Budget of a month',
    anyCondition: 'Any condition', grade: 'Grade', threshold: 'Threshold', trial: 'Try it', earns: 'Would earn {amount}',
    earnsNot: 'Would earn nothing: {why}', publish: 'Publish this version',
    why: { NOT_IN_FORCE: 'the rule is not in force', ANONYMOUS: 'anonymous', REPEATED: 'a repeated report', NOT_VALID_YET: 'not valid yet', OTHER_AREA: 'outside its areas', OTHER_CLASS: 'class or condition not named', NOT_FIRST: 'somebody was first', PERSON_DAY: 'cap of the day reached', PERSON_MONTH: 'cap of the month reached', BUDGET: 'budget used up' }
  },
  navGroup: { work: 'Work', judge: 'Assessment', rules: 'Rules', system: 'System' },
  taskKind: {
    case_accept: 'To accept', case_verification: 'To verify', case_file: 'To file', case_dispatch: 'To dispatch', case_sign: 'To sign for',
    case_finish: 'To deal with', case_send_check: 'To send to check', case_check: 'To check', case_close: 'To close', case_approve: 'To decide',
    case_resume: 'Suspended', case_arbitrate: 'To arbitrate', case_reply: 'Order to reply to', case_supervise: 'Late, to be supervised',
    archive_place: 'To be placed', callback_call: 'To call back', callback_reopen: 'To decide on reopening'
  },
  shortDay: { MONDAY: 'M', TUESDAY: 'T', WEDNESDAY: 'W', THURSDAY: 'T', FRIDAY: 'F', SATURDAY: 'S', SUNDAY: 'S' },
  board: {
    title: 'Dispatch board', waiting: '{n} to be dispatched', waitingList: 'Cases to be dispatched', none: 'No case waits to be dispatched',
    sent: '{number} was sent: {unit}', findUnit: 'Find a unit by name', open: 'Open {number}', returned: 'returned {n} times',
    ruleSays: 'The rules say: {rule}', named: 'Named by rule', load: '{n} at hand', noUnit: 'No unit matches'
  },
  classifier: {
    closedCases: 'closed cases', library: '{name}: logistic regression (AdaGrad) over runs of {least} to {most} characters, with {entries} entries of the catalogue',
    title: 'Class model', madeAt: 'Trained {time}', none: 'No model yet. Once there are cases, the command ./chengshu train makes one.',
    macroF1: 'Macro-F1, five-fold cross-validation', rows: 'Rows', classes: 'Classes', source: 'Learned from: {source}',
    how: 'Each fifth is judged by a model that never saw it; the same text never stands on both sides. Below the threshold nothing is preselected; a person decides.',
    precision: 'Precision', recall: 'Recall', confused: 'Most often confused', takenFor: '{is} taken for {other}: {n}', try: 'Try it',
    example: 'such as: rubbish at the gate for days', ask: 'Suggest a class', unsure: 'Not sure: a person decides'
  },
  peers: {
    title: 'External systems (Open311)', peers: 'External systems', deliveries: 'Forwarded cases', keys: 'API keys',
    hint: 'Register other cities\' GeoReport v2 interfaces: cases go there, progress comes back.', add: 'Register a system', name: 'External system',
    address: 'Address', jurisdiction: 'jurisdiction_id', format: 'Format', apiKey: 'Key they gave us', keyKept: 'Empty: unchanged', active: 'Active',
    off: 'Off', ill: 'Trouble', well: 'Well', hasKey: 'has a key', noKey: 'no key', lastOk: 'Last read', change: 'Change', mappings: 'Classes',
    mappingsHint: 'Our class and their service code; with "by itself" new cases go there by rule.', readServices: 'Read their services',
    service: 'Their service code', automatic: 'By itself', region: 'Only this region (code prefix, empty: all)',
    keysHint: 'Registered systems send requests to us with a key; it is shown once and can be ended at any time.', clientName: 'System', contact: 'Contact',
    issue: 'Issue a key', once: 'Hand it over now; it is never shown again:', noted: 'Noted', issued: 'Issued', revoked: 'Ended', revoke: 'End',
    revokeWarning: '{name} can send nothing any more, at once.', remote: 'Their number and status', asked: 'Forwarded', what: 'Trouble and remedy',
    settle: 'Enter number', settleHint: 'Find the case in their system and enter its number', cancel: 'Call off', forward: 'Forward by Open311',
    choose: 'Choose a system', words: 'What they are told (empty: class and place; never the citizen\'s words)', send: 'Forward',
    state: { PENDING: 'Waiting', UNSURE: 'Arrival unclear', TOKEN: 'Being taken in', SENT: 'Arrived', ASK_PERSON: 'Needs a person', GIVEN_UP: 'Not sent', CANCELLED: 'Called off' },
    trouble: { UNREACHABLE: 'No connection', FORBIDDEN_ADDRESS: 'Address not allowed', TIMEOUT: 'Too slow', MALFORMED: 'Unreadable answer', KEY: 'Key refused', UNKNOWN_THERE: 'Unknown there', REFUSED: 'Refused', BUSY: 'Busy', BROKEN: 'Broken', AMBIGUOUS: 'Several look alike' },
    remedy: { UNREACHABLE: 'Tried again by itself; if it lasts, check address and network.', FORBIDDEN_ADDRESS: 'Only public addresses; the operator may allow private ones.', TIMEOUT: 'Looked up first, then tried again: nothing is doubled.', MALFORMED: 'Looked up and tried again; if it lasts, change the format or ask them.', KEY: 'Ask them for a new key, enter it, retry.', UNKNOWN_THERE: 'Check address, jurisdiction_id and service code, then retry.', REFUSED: 'Correct class or place as they say, then retry.', BUSY: 'Tried again by itself.', BROKEN: 'Looked up and tried again; if it lasts, ask them.', AMBIGUOUS: 'Find the case in their system and enter its number.' }
  },
  retention: {
    title: 'Retention', hint: 'Reporters\' personal data leave first; case events and figures stay. Runs every night, each batch on record.',
    rules: 'Periods', holds: 'Legal holds', log: 'Deletion log', what: 'Personal data', outcome: 'Outcome', period: 'Days kept', from: 'In force from',
    reason: 'Ground', kept: 'Kept', days: '{n} days', allClasses: 'All classes', preview: 'Try out', addRule: 'Publish rule',
    wouldGo: '{n} would go now by this rule', wouldGoMore: 'More than {n} would go now by this rule', heldBack: '{n} of these stay for a legal hold',
    run: 'Run now', runWarning: 'Erases what is due now (5,000 at most). It cannot be undone.', holdWhy: 'Why it must stay', place: 'Place a hold',
    inForce: 'Held', lifted: 'Lifted', lift: 'Lift', liftWhy: 'Why it may go', amount: 'Amount', endedBefore: 'Ended before',
    kind: { CONTACT: 'Contact', ACCOUNT: 'Link to the account', TEXT: 'Numbers in texts', ORIGINALS: 'Original photos with place and time', NOTICES: 'Messages sent' },
    of: { CLOSED: 'Closed', REJECTED: 'Rejected or void', ANY: 'Any' }
  },
  routing: {
    title: 'Routing rules', version: 'Version', nth: 'Version {n}', count: '{n} rules', since: 'in force from {time}', releasedBy: 'released by {who}',
    openedBy: 'drafted by {who}', newDraft: 'New draft', discard: 'Discard draft', release: 'Release', add: 'Add rule', change: 'Change', remove: 'Remove',
    save: 'Save rule', saved: 'Saved in the draft', released: 'Released', fixed: 'Released rules never change; begin a draft to change them.',
    keys: 'Drag, use the arrows, or press Alt+↑/↓ on a handle to reorder; the first rule that fits decides.',
    moveHint: 'Rule {n}, move it with Alt and the arrow keys', up: 'Move up', down: 'Move down', noRules: 'The draft has no rules yet.', desk: 'Desk',
    deskHint: 'Gets what no rule fits.', origin: 'from the arbitration of', name: 'Name', matter: 'Classes', area: 'Area', owner: 'Component owner',
    timed: 'Only in certain hours of the week', hours: 'Hours of the week', from: 'From', until: 'Until (that day excluded)', target: 'Goes to',
    roster: 'Whoever is responsible by duty', oneUnit: 'One unit', findUnit: 'Find a unit by name', prefix: 'or leading digits of division codes',
    cellCode: 'Code of the cell', drawHint: 'Click the corners on the map one after another, or paste GeoJSON (WGS-84) below.', back: 'Undo one corner',
    clear: 'Clear', removeWhat: 'Remove the rule “{title}”?', discardWhat: 'Discard this draft? Its changes will never take effect.',
    dryHint: 'Tries version {n}; nothing is dispatched.', byPlace: 'Click a place on the map', byRegion: 'Choose a region', moment: 'Moment (empty: now)',
    ask: 'Try', byDesk: 'by the desk', passedOver: 'Why the {n} rules before it do not decide', findGaps: 'Check version {n}',
    gapHint: 'Looks at every street and community of the city and every class: where nobody is responsible, and where two equal rules name different units.',
    progress: 'Checking {done} / {total}', gapFailed: 'The check broke off; try again.',
    gapSummary: '{areas} areas and {communities} communities × {classes} classes × {moments} moments checked in {seconds} s.',
    noGaps: 'No gaps and no conflicts.', gaps: 'Gaps and conflicts', rows: '{shown} of {all} rows', kind: 'Kind', claims: 'Rules',
    nobody: 'Nobody: the desk would get it', part: '(part of it)', only: '({n} communities only)', sometimes: '(at times, such as {time})',
    against: 'Compared with version {n}', first: 'This is the first version.', noChanges: 'No differences.', history: 'History',
    proposalHint: 'What an arbiter decides becomes a proposed rule; an editor accepts it into the draft or drops it.', noProposals: 'No proposed rules',
    accept: 'Accept', accepted: 'Now the first rule of the draft', drop: 'Drop', draftFirst: 'Open the draft first', releaseTitle: 'Release version {n}',
    cannotRelease: '{n} faults must be mended before the release:', ruleNumber: 'Rule {n}',
    releaseHint: '{n} changes against the rules in force. Once released they never change.', effective: 'In force from (empty: at once)',
    tab: { rules: 'Rules', changes: 'Changes', proposals: 'Proposed', dry: 'Dry run', gaps: 'Gaps' },
    life: { DRAFT: 'Draft', COMING: 'Coming', IN_FORCE: 'In force', SUPERSEDED: 'Superseded', DISCARDED: 'Discarded' },
    matterKind: { ANY: 'Every class', GROUP: 'Group', CLASS: 'Class' },
    areaKind: { ANYWHERE: 'Whole city', REGION: 'Division', CELL: 'Cell', DRAWN: 'Drawn outline' }, gapKind: { GAP: 'Gap', CONFLICT: 'Conflict' },
    changeKind: { ADDED: 'Added', REMOVED: 'Removed', CHANGED: 'Changed', MOVED: 'Moved' },
    proposal: { WAITING: 'Waiting', ACCEPTED: 'Accepted', DROPPED: 'Dropped' },
    why: { OTHER_CLASS: 'other class', OTHER_AREA: 'other area', NO_PLACE: 'no place known', OTHER_OWNER: 'other owner', OUT_OF_HOURS: 'outside its hours', NOT_IN_FORCE: 'not in force that day', NO_DUTY: 'nobody has a duty for it', BROKEN: 'broken, skipped' },
    fault: { NO_TITLE: 'It has no name', UNKNOWN_UNIT: 'No such unit', CLOSED_UNIT: 'The unit was closed', UNKNOWN_OWNER: 'The owner does not exist or was closed', UNKNOWN_CLASS: 'No such class', UNKNOWN_GROUP: 'No such group', NO_AREA: 'No area is chosen', UNKNOWN_REGION: 'No such division', UNKNOWN_CELL: 'No such cell', UNREADABLE_OUTLINE: 'The outline is no GeoJSON polygon', CROSSING_OUTLINE: 'The outline crosses itself or is invalid', OUTLINE_OUTSIDE: 'The outline lies outside the city', EMPTY_HOURS: 'Its hours have no day', EMPTY_DATES: 'It ends before it begins', NO_RULES: 'The set has no rules', UNKNOWN_DESK: 'The desk does not exist or was closed' },
    event: { OPENED: 'began the draft', RULE_ADDED: 'added', RULE_CHANGED: 'changed', RULE_REMOVED: 'removed', ORDERED: 'reordered', DESK_NAMED: 'named the desk', PROPOSAL_ACCEPTED: 'accepted', DISCARDED: 'discarded the draft', RELEASED: 'released' },
    field: { title: 'name', matter: 'classes', matterCode: 'class', area: 'kind of area', areaName: 'area', areaCode: 'code of the area', ownerName: 'owner', hours: 'hours', target: 'way', unitName: 'unit', from: 'from', until: 'until' }
  },
  grid: {
    title: 'People of grids', hint: 'Looking at a place goes to the person of the smallest grid it lies in; without one, to everybody.',
    none: 'No grid has a person yet', add: 'Give'
  }
}
