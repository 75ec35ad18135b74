export default {
  app: { name: 'Chengshu console', simulated: 'Simulated', asOf: 'As of {time}', skip: 'Skip to content', logout: 'Log out', noFile: 'No file chosen', other: '中文' },
  nav: { assessment: 'Assessment', rules: 'Escalation rules',
    worklist: 'Worklist', cases: 'Cases', register: 'Register', organization: 'Organization', calendar: 'Calendar', classes: 'Classes',
    regions: 'Divisions', review: 'Photo review', people: 'People and roles', audit: 'Audit', desk: 'Manual desk', outbox: 'Outbox', notices: 'Notices'
  },
  state: {
    loading: 'Loading…', empty: 'Nothing matches', emptyWorklist: 'Nothing to do. Well done.', retry: 'Try again', more: 'More',
    unreachable: 'The server cannot be reached. Check the network and try again.', forbidden: 'You may not see this page. Ask an administrator if you need it.', failed: 'Could not be done'
  },
  lamp: { GREEN: 'In time', YELLOW: 'Due soon', RED: 'Overdue' },
  worklist: {
    title: 'Worklist', mine: 'Mine only', all: 'All kinds', lamp: 'Deadline', due: 'Due', claim: 'Claim', claimed: 'Claimed', open: 'Open', unit: 'Unit',
    grid: 'My grids', keys: 'J/K to move, Enter to open', counts: 'Tasks by unit', person: 'Person', nobody: 'Unclaimed', handOver: 'Hand over', handedOver: 'Handed over', noColleague: 'No colleague may take it'
  },
  cases: {
    title: 'Cases', search: 'Search text, address or number', state: 'State', class: 'Class', district: 'District', overdue: 'Overdue only', number: 'Number',
    unit: 'Unit', registered: 'Registered', due: 'Due', place: 'Place', map: 'Map', noMatch: 'No case matches', clear: 'Clear filters', onMap: '{n} on the map'
  },
  case: { resumes: 'Goes on', replyDue: 'Reply to order due',
    story: 'Story', before: 'Before', after: 'After', reports: 'Citizen reports', noPhoto: 'No photo yet', description: 'Description', address: 'Place', due: 'Due',
    firstDue: 'First due', stageDue: 'Stage due', unit: 'Unit in charge', returns: 'Returns', reworks: 'Reworks', cycle: 'Cycle {n}', rule: 'Rule', actions: 'You may',
    cannot: 'Not now', anonymous: 'Anonymous', evaluation: 'Evaluation', solved: 'Solved', notSolved: 'Not solved', stars: '{n} of 5', back: 'Back to the list', version: 'Version',
    condition: 'Filing condition', limit: 'Limit', source: 'Source', times: 'times', contact: 'Contact', reveal: 'Show', lookingIsRecorded: 'Looking is recorded'
  },
  act: { suggested: 'Suggested class', parts: 'Split into', partText: 'What is to be done in this part', addPart: 'One more part', replyWithin: 'Reply within (working hours)', oneDay: 'One working day if empty',
    reason: 'Reason (required)', remark: 'Remark', photos: 'Photos of the place', addPhoto: 'Add a photo', photoNeeded: 'This step needs a photo of the place', unit: 'Send to', byRule: 'By the duty rules',
    class: 'Confirm class', condition: 'Filing condition', confirm: 'Confirm', cancel: 'Cancel', done: 'Done: {action}', uploading: 'Uploading photos…'
  },
  action: { APPLY: 'Apply', WITHDRAW: 'Withdraw', REFUSE: 'Refuse application', DELAY: 'More time', SUSPEND: 'Suspend', VOID: 'Void', ASSIST: 'Help of another unit', RESUME: 'Resume', ARBITRATE: 'Arbitrate', URGE: 'Urge', SUPERVISE: 'Order', REPLY: 'Reply to order', SELF_HANDLE: 'Mended on the spot', ATTACH: 'Report linked', DETACH: 'Report detached', MERGE: 'Merge', UNMERGE: 'Unmerge', SPLIT: 'Split',
    REGISTER: 'Register', ACCEPT: 'Accept', SEND_VERIFY: 'Send to verify', VERIFIED_TRUE: 'Verified: true', VERIFIED_FALSE: 'Verified: false', REJECT: 'Reject', FILE: 'File',
    DISPATCH: 'Dispatch', SIGN: 'Sign', RETURN: 'Return', FINISH: 'Finish', SEND_CHECK: 'Send to check', REWORK: 'Rework', CHECK_PASS: 'Check passed', CHECK_FAIL: 'Check failed',
    CLOSE: 'Close', REOPEN: 'Reopen'
  },
  status: { SUSPENDED: 'Suspended', MERGED: 'Merged', VOIDED: 'Voided',
    REPORTED: 'Reported', VERIFYING: 'Verifying', ACCEPTED: 'Accepted', FILED: 'Filed', DISPATCHED: 'Dispatched', IN_PROGRESS: 'In progress', FEEDBACK: 'Feedback',
    CHECKING: 'Checking', TO_CLOSE: 'To close', CLOSED: 'Closed', REJECTED: 'Rejected'
  },
  merge: {
    into: 'Merge into', none: 'No similar open case nearby', byNumber: 'or enter a case number', find: 'Find', metres: '{n} m away', sameClass: 'same class', otherClass: 'another class', words: '{n}% of the words', photos: 'photos {n}% alike', relatives: 'Related cases',
    how: { PARENT: 'Whole', PART: 'Part', MERGED_INTO: 'Merged into', MERGED_HERE: 'Merged here' }
  },
  apply: {
    what: 'What you ask for', DELAY: 'more time is needed', RETURN: 'not for this unit', SUSPEND: 'cannot be done for now', ASSIST: 'another unit must help', VOID: 'nothing to be done', howLong: 'How much more', until: 'Goes on', helper: 'Helping unit', send: 'Send', asked: 'Sent, waiting for a decision',
    title: 'Applications', decideBy: 'To be decided by {time}', words: 'Reason of the decision (needed to refuse)', unfounded: 'Unfounded, counts as shirking', approve: 'Approve', refuse: 'Refuse', decided: 'Done', shirked: 'Unfounded',
    state: { ASKED: 'Waiting', APPROVED: 'Approved', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', LAPSED: 'Lapsed' }
  },
  assessment: {
    title: 'Assessment', from: 'From', to: 'To', subject: 'Of whom', by: 'Grouped', whole: 'Whole city', nobody: 'Nobody', known: 'As known on', knownHint: 'Figures as they were known on that day; now if empty', code: 'Code', numerator: 'Numerator', denominator: 'Denominator', formula: 'Formula', owner: 'Owner', period: 'Period',
    weights: 'Weights', weightsHint: 'The city sets the weights; there are no defaults. Until all are set there is no score.', rows: 'Cases behind it', late: 'late', saved: 'Saved and in force',
    of: { HANDLER: 'Units', REGION: 'Regions', DISPATCHER: 'Dispatchers', ACCEPTOR: 'Acceptors', SHIFT_LEADER: 'Shift leaders', INSPECTOR: 'Inspectors', HOTLINE: 'Hotline', ALL: 'Process' },
    way: { ALL: 'In all', DISTRICT: 'By district', STREET: 'By street', UNIT: 'By unit', CLASS: 'By class', ROLE: 'By role', DAY: 'By day', MONTH: 'By month' }
  },
  role: { INSPECTOR: 'Inspector', GRID_WORKER: 'Grid worker', ACCEPTOR: 'Acceptor', SHIFT_LEADER: 'Shift leader', DISPATCHER: 'Dispatcher', HANDLER: 'Handler', LEADER: 'Leader', ADMINISTRATOR: 'Administrator', SYSTEM: 'System', HOUSE: 'By rule', CITIZEN: 'Citizen', ANONYMOUS: 'Anonymous citizen', REPORTER: 'Reporter', STAFF: 'Staff' },
  rules: {
    title: 'Escalation and limits', stages: 'Limits of stages', escalation: 'When it is late', escalationHint: 'In this order; after a standstill only the last step that is due is taken.', step: 'Step', share: 'Share of time', after: 'After its end', remove: 'Remove', add: 'Add', approvers: 'Who decides applications', round: 'From round', who: 'Approver', arbiter: 'Arbitration', returns: 'An arbiter names the unit after so many returns',
    kind: { REMIND: 'Remind', URGE: 'Urge', SUPERVISE: 'Order', LEADER: 'Up the line' }
  },
  bulk: { title: 'Bulk', chosen: '{n} chosen', what: 'Choose an action', export: 'Export', clear: 'Clear', choose: 'Choose', ok: 'done', progress: '{n} of {all}', mergeInto: 'The others will be merged into {number}' },
  filters: { save: 'Save filter', name: 'Give this filter a name' },
  register: { title: 'Register a case', pick: 'Pick the place on the map', outside: 'That place lies outside the city', class: 'Class', address: 'Address', text: 'Description', submit: 'Register', done: 'Registered', handled: 'Mended on the spot', before: 'Photos before', after: 'Photos after' },
  organization: {
    title: 'Organization and duties', units: 'Units', search: 'Find by name', duties: 'Duties', staff: 'Staff', who: 'Who is responsible?', ask: 'Ask', answer: '{unit} is responsible', region: 'Region', class: 'Class',
    from: 'From', until: 'Until', add: 'Add a duty', end: 'End', dutyTitle: 'Title', ended: 'Ended', added: 'Added', any: 'All classes', addUnit: 'Add a unit', pick: 'Choose a unit to see and change its people and duties.', moment: 'When (empty: now)', rename: 'Rename', newName: 'Enter the new name', endUnit: 'End the unit', endUnitWarning: '{name} will receive no more cases.', leave: 'Leaves', leaveWarning: '{name} will no longer belong to this unit. Withdraw what they may do under “People and roles”.', noStaff: 'Nobody works here', post: 'Post', employ: 'Add', unitName: 'Name', unitCode: 'Code', codeRule: '2 to 40 letters, digits, dots, hyphens', kind: 'Kind', parent: 'Above it', noDuty: 'No duties', shifted: 'Only at certain times of the week', shift: 'Times', since: 'since {from}', ends: 'until {until}', endWarning: 'New cases will no longer be dispatched by “{title}”.'
  },
  calendar: { title: 'Working calendar', year: 'Year', work: 'Work', off: 'Off', name: 'Name', save: 'Save', remove: 'Reset', hours: 'Working hours', exceptions: 'Holidays and make-up days', pick: 'Pick a date', saved: 'Saved' },
  classes: { link: 'Link repeated reports by rule', metres: 'metres', hours: 'hours', title: 'Classes and limits', name: 'Name', group: 'Group', anonymous: 'Anonymous', short: 'Short path', limits: 'Filing conditions and limits', save: 'Save', saved: 'Saved, in force now' },
  limitUnit: { NATURAL_HOUR: 'natural hours', WORKING_HOUR: 'working hours', EMERGENCY_HOUR: 'emergency hours', WORKING_DAY: 'working days' },
  regions: {
    title: 'Divisions', tree: 'Tree', import: 'Import boundaries', file: 'Choose a GeoJSON file', system: 'Coordinates', layer: 'Layer', outlines: 'Outlines of divisions', cells: 'Cell grid', preview: 'Preview', apply: 'Import', matched: '{n} matched', unmatched: 'Unmatched', invalid: 'Invalid shapes',
    overlapping: 'Overlapping', applied: 'Imported, in force now', source: 'Street boundaries now from: {source}'
  },
  review: {
    title: 'Photo review', hint: 'A person decides where the machine is not sure. Boxes are hidden in the public copy: drag to add, click to remove.', open: 'Publish', openBlurred: 'Hide and publish', withhold: 'Withhold', none: 'No photo waits',
    verdict: { UNSURE: 'the machine is not sure', FAILED: 'the machine could not look', CLEAR: 'the machine saw no face or plate', BLURRED: 'the machine found faces or plates', NONE: 'waits for the machine' }, kind: { FACE: 'Face', PLATE: 'Number plate', OTHER: 'Hidden' },
    hides: '{n} hidden', add: 'Add a box', drop: 'Remove', keys: ': arrows move, Shift and arrows size, Delete removes', rule: 'When photos become public', releaseClear: 'Photos without a face or plate, by themselves', releaseBlurred: 'Photos where all of it was seen surely, hidden',
    doubt: 'Below this it was nothing', sure: 'From this on it is sure', seconds: 'Longest look (seconds)', save: 'Save', saved: 'Saved, in force now'
  },
  grid: { title: 'People of grids', hint: 'Looking at a place goes to the person of the smallest grid it lies in; without one, to everybody.', none: 'No grid has a person yet', add: 'Give' },
  audit: { title: 'Audit', time: 'Time', who: 'Who', event: 'Event', what: 'Subject', result: 'Result', verify: 'Verify all records', sound: '{n} records are sound', damaged: '{n} problems found', head: 'Head', filter: 'Filter by event', running: 'Verifying…' },
  notices: { title: 'Notices', unread: '{n} unread', none: 'No notices', sms: 'Simulated SMS box', phone: 'Phone', show: 'Show', outbox: 'Outbox' },
  people: {
    title: 'People and roles', search: 'Search by name or login', pick: 'Choose a person to see and change what they may do.', addPerson: 'Add a person', addSystem: 'Add a system', locked: 'Locked', lock: 'Lock', unlock: 'Unlock', lockWarning: '{name} will be logged out at once and cannot log in again.', own: 'This is your own account: another administrator has to change it.', grants: 'Granted roles', noGrant: 'No role', grant: 'Grant a role', withdraw: 'Withdraw', role: 'Role', region: 'Region', street: 'Street', wholeDistrict: 'Whole district', unit: 'Unit', allUnits: 'All units of the region', choose: 'Choose', changed: 'Saved, in force now', roles: 'Roles and what they may do', login: 'Login', clientId: 'Client id', loginRule: '3 to 40 lower-case letters, digits, dots, hyphens', name: 'Name', password: 'First password', passwordRule: 'At least 12 characters', add: 'Add', done: 'I have kept it', secretOnce: 'Keep this secret now; it is not shown again:', kind: { STAFF: 'Staff', SYSTEM: 'System' }
  },
  permission: { indicator_read: 'See the assessment', indicator_edit: 'Edit indicators and weights', case_apply: 'Apply', case_approve: 'Decide applications', case_approve_second: 'Decide at the second level', case_resume: 'Resume suspended cases', case_arbitrate: 'Arbitrate', case_urge: 'Urge', case_supervise: 'Give orders', case_reply: 'Reply to orders', case_self_handle: 'Mend on the spot', case_merge: 'Merge and link', case_split: 'Split',
    case_read: 'Read cases', case_register: 'Register cases', case_accept: 'Accept', case_reject: 'Reject', case_verify: 'Send to verify', case_verification: 'Verify on site', case_send_check: 'Send to check', case_check: 'Check on site', case_file: 'File', case_close: 'Close', case_reopen: 'Reopen', case_dispatch: 'Dispatch', case_return: 'Return', case_rework: 'Send back to rework', case_sign: 'Sign', case_finish: 'Handle and finish', report_read: 'Read reports', report_contact: 'See contacts', worklist_read: 'Read the worklist', worklist_handover: 'Hand over tasks', organization_read: 'Read organization', organization_edit: 'Edit organization', region_read: 'Read divisions', region_edit: 'Import boundaries', calendar_read: 'Read the calendar', calendar_edit: 'Edit the calendar', class_read: 'Read classes', class_edit: 'Edit classes and limits', file_original: 'See original photos', file_review: 'Review photos', file_rule: 'Say when photos become public', access_read: 'Read people and roles', access_edit: 'Edit people and roles', audit_read: 'Read the audit', audit_verify: 'Verify the audit', notice_read: 'Read the outbox', notice_edit: 'Retry messages and edit their texts', system_health: 'See system health'
  },
  day: { MONDAY: 'Mon', TUESDAY: 'Tue', WEDNESDAY: 'Wed', THURSDAY: 'Thu', FRIDAY: 'Fri', SATURDAY: 'Sat', SUNDAY: 'Sun' },
  desk: {
    title: 'Manual desk', keys: 'J/K for another one, Enter to confirm', search: 'Search text, address or original number', find: 'Find', empty: 'No request waits for a place', noMatch: 'No waiting request matches',
    region: 'Recorded region', source: 'Source and number', recorded: 'Recorded class and status', opened: 'Recorded time', coordinates: 'Coordinates (longitude, latitude)', example: 'such as 120.3826, 36.0671',
    unreadable: 'Cannot read the coordinates: longitude first, then latitude, with a comma between', confirm: 'Place it here', placed: '{number} now lies in {region}'
  },
  outbox: { messages: 'Messages', templates: 'Templates', allChannels: 'All channels', act: 'Actions', retry: 'Retry', retried: 'Will be sent again', giveUp: 'Give up', givenUp: 'Given up', subject: 'Title', body: 'Text', places: 'May be filled in', save: 'Save', saved: 'Saved, from the next message on', zh: 'Chinese', en: 'English', title: 'Outbox', state: 'State', all: 'All states', PENDING: 'Waiting', GIVEN_UP: 'Given up', DELIVERED: 'Delivered', SKIPPED: 'Not sent (simulated)', template: 'Template', channel: 'Channel', IN_APP: 'In-app', EMAIL: 'E-mail', WEBHOOK: 'Webhook', SMS: 'SMS', MINI_PROGRAM: 'Mini program', attempts: 'Attempts', next: 'Next attempt', reason: 'Reason' },
  unitKind: { CITY_DEPARTMENT: 'City department', DISTRICT_DEPARTMENT: 'District department', STREET_OFFICE: 'Street office', COMMUNITY: 'Community', PROFESSIONAL_UNIT: 'Professional unit', DESK: 'Desk' },
  template: { 'report-delayed': 'Report needs more time', 'case-word': 'Urging, orders, decisions', 'report-accepted': 'Report accepted', 'report-dispatched': 'Report being handled', 'report-finished': 'Report dealt with', 'report-closed': 'Report closed', 'report-rejected': 'Report not accepted', 'task-assigned': 'New task', 'login-code': 'Login code' }
}
