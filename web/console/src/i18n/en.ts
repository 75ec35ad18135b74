export default {
  app: { name: 'Chengshu console', simulated: 'Simulated', asOf: 'As of {time}', skip: 'Skip to content', logout: 'Log out', other: '中文' },
  nav: {
    worklist: 'Worklist', cases: 'Cases', register: 'Register', organization: 'Organization', calendar: 'Calendar', classes: 'Classes',
    regions: 'Divisions', review: 'Photo review', audit: 'Audit', notices: 'Notices'
  },
  state: {
    loading: 'Loading…', empty: 'Nothing matches', emptyWorklist: 'Nothing to do. Well done.', retry: 'Try again', more: 'More',
    unreachable: 'The server cannot be reached. Check the network and try again.', forbidden: 'You may not see this page. Ask an administrator if you need it.', failed: 'Could not be done'
  },
  lamp: { GREEN: 'In time', YELLOW: 'Due soon', RED: 'Overdue' },
  worklist: {
    title: 'Worklist', mine: 'Mine only', all: 'All kinds', lamp: 'Deadline', due: 'Due', claim: 'Claim', claimed: 'Claimed', open: 'Open', unit: 'Unit',
    keys: 'J/K to move, Enter to open', counts: 'Tasks by unit', person: 'Person', nobody: 'Unclaimed'
  },
  cases: {
    title: 'Cases', search: 'Search text, address or number', state: 'State', class: 'Class', district: 'District', overdue: 'Overdue only', number: 'Number',
    unit: 'Unit', registered: 'Registered', due: 'Due', place: 'Place', map: 'Map', noMatch: 'No case matches', clear: 'Clear filters', onMap: '{n} on the map'
  },
  case: {
    story: 'Story', before: 'Before', after: 'After', reports: 'Citizen reports', noPhoto: 'No photo yet', description: 'Description', address: 'Place', due: 'Due',
    firstDue: 'First due', stageDue: 'Stage due', unit: 'Unit in charge', returns: 'Returns', reworks: 'Reworks', cycle: 'Cycle {n}', rule: 'Rule', actions: 'You may',
    cannot: 'Not now', anonymous: 'Anonymous', evaluation: 'Evaluation', solved: 'Solved', notSolved: 'Not solved', stars: '{n} of 5', back: 'Back to the list', version: 'Version',
    condition: 'Filing condition', limit: 'Limit', source: 'Source', times: 'times'
  },
  act: {
    reason: 'Reason (required)', remark: 'Remark', photos: 'Photos of the place', addPhoto: 'Add a photo', photoNeeded: 'This step needs a photo of the place', unit: 'Send to', byRule: 'By the duty rules',
    class: 'Confirm class', condition: 'Filing condition', confirm: 'Confirm', cancel: 'Cancel', done: 'Done: {action}', uploading: 'Uploading photos…'
  },
  action: {
    REGISTER: 'Register', ACCEPT: 'Accept', SEND_VERIFY: 'Send to verify', VERIFIED_TRUE: 'Verified: true', VERIFIED_FALSE: 'Verified: false', REJECT: 'Reject', FILE: 'File',
    DISPATCH: 'Dispatch', SIGN: 'Sign', RETURN: 'Return', FINISH: 'Finish', SEND_CHECK: 'Send to check', REWORK: 'Rework', CHECK_PASS: 'Check passed', CHECK_FAIL: 'Check failed',
    CLOSE: 'Close', REOPEN: 'Reopen'
  },
  status: {
    REPORTED: 'Reported', VERIFYING: 'Verifying', ACCEPTED: 'Accepted', FILED: 'Filed', DISPATCHED: 'Dispatched', IN_PROGRESS: 'In progress', FEEDBACK: 'Feedback',
    CHECKING: 'Checking', TO_CLOSE: 'To close', CLOSED: 'Closed', REJECTED: 'Rejected'
  },
  register: { title: 'Register a case', pick: 'Pick the place on the map', outside: 'That place lies outside the city', class: 'Class', address: 'Address', text: 'Description', submit: 'Register', done: 'Registered' },
  organization: {
    title: 'Organization and duties', units: 'Units', search: 'Find by name', duties: 'Duties', staff: 'Staff', who: 'Who is responsible?', ask: 'Ask', answer: '{unit} is responsible', region: 'Region', class: 'Class',
    from: 'From', until: 'Until', add: 'Add a duty', end: 'End', dutyTitle: 'Title', ended: 'Ended', added: 'Added', any: 'All classes', noDuty: 'No duties'
  },
  calendar: { title: 'Working calendar', year: 'Year', work: 'Work', off: 'Off', name: 'Name', save: 'Save', remove: 'Reset', hours: 'Working hours', exceptions: 'Holidays and make-up days', pick: 'Pick a date', saved: 'Saved' },
  classes: { title: 'Classes and limits', name: 'Name', group: 'Group', anonymous: 'Anonymous', short: 'Short path', limits: 'Filing conditions and limits', save: 'Save', saved: 'Saved, in force now' },
  limitUnit: { NATURAL_HOUR: 'natural hours', WORKING_HOUR: 'working hours', EMERGENCY_HOUR: 'emergency hours', WORKING_DAY: 'working days' },
  regions: {
    title: 'Divisions', tree: 'Tree', import: 'Import boundaries', file: 'Choose a GeoJSON file', system: 'Coordinates', preview: 'Preview', apply: 'Import', matched: '{n} matched', unmatched: 'Unmatched', invalid: 'Invalid shapes',
    overlapping: 'Overlapping', applied: 'Imported, in force now', source: 'Street boundaries now from: {source}'
  },
  review: { title: 'Photo review', hint: 'A person confirms before publication: no recognisable face or number plate.', open: 'Publish', withhold: 'Withhold', none: 'No photo waits' },
  audit: { title: 'Audit', time: 'Time', who: 'Who', event: 'Event', what: 'Subject', result: 'Result', verify: 'Verify all records', sound: '{n} records are sound', damaged: '{n} problems found', head: 'Head', filter: 'Filter by event', running: 'Verifying…' },
  notices: { title: 'Notices', unread: '{n} unread', none: 'No notices', sms: 'Simulated SMS box', phone: 'Phone', show: 'Show', outbox: 'Outbox' }
}
