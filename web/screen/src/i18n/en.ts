export default {
  app: { name: 'City cockpit', simulated: 'Simulated', asOf: 'as of {time}', other: '中文', logout: 'Log out', day: 'Day', night: 'Night', skip: 'Skip to content', console: 'Console', overview: 'Overview', sections: 'Sections' },
  state: { loading: 'Loading…', empty: 'Nothing yet', retry: 'Try again', unreachable: 'The server cannot be reached. Check the network and try again.', forbidden: 'You may not look at the cockpit. Ask an administrator if you need to.', more: 'More', close: 'Close' },
  line: { live: 'Live', connecting: 'Connecting', broken: 'Line broken, trying again', past: 'Past moment' },
  past: { title: 'Time travel', open: 'Look back', at: 'Moment', slide: 'Last ninety days', back: 'Back to now', known: 'as known then', earlier: 'One hour earlier', later: 'One hour later', dayEarlier: 'One day earlier', dayLater: 'One day later' },
  map: { name: 'Map of the city', metric: 'Coloured by', legend: '{name}', few: 'few', many: 'many', flow: 'Who was sent (7 days)', none: 'uncoloured: 0', open: 'Open {name}' },
  panel: { today: 'Today', days: '{n} days', now: 'Now', of: 'of', city: 'City-wide unit' },
  news: { 'region.reported': 'Reported', 'region.closed': 'Closed', register: 'Reported', close: 'Closed', 'register.citizen': 'Citizen', late: 'late', none: 'Nothing new just now' },
  figure: { good: '{name} (on time)', weight: 'weight of {name}',
    definition: 'Definition', numerator: 'Numerator', denominator: 'Denominator', formula: 'Formula', owner: 'Owner', period: 'Period', value: 'Value', whose: 'Of', whole: 'The whole city', parts: 'Worked out', source: 'Source',
    rows: 'The rows behind it', case: 'Open the case', late: 'late', times: '× {n}', noRows: 'No rows', asOf: 'as of {time}', known: 'as known at {time}', noUnit: 'Not dispatched', code: 'Code'
  },
  sections: {
    title: 'Sections', connected: 'Connected', notConnected: 'Not connected', needs: 'Needs', edit: 'Arrange', save: 'Save', saved: 'Saved, in force now', cancel: 'Cancel', number: 'Order', name: 'Chinese name', nameEn: 'English name', needsEn: 'Needs (English)',
    panels: 'Panels', kind: 'Drawn as', by: 'By', days: 'Days', top: 'Rows', least: 'Least denominator', indicators: 'Indicators (commas; the first ranks and colours)', overview: 'Overview', remove: 'Remove', add: 'Add a panel', up: 'Move up', intro: '{n} sections, {m} connected. One that is not connected shows no figures.'
  },
  kind: { FIGURES: 'Figures', RANKING: 'Ranking', TREND: 'Trend', MAP: 'Map', FLOW: 'Flow', NEWS: 'News' },
  by: { ALL: 'In all', DISTRICT: 'District', STREET: 'Street', UNIT: 'Unit', CLASS: 'Class', DAY: 'Day', MONTH: 'Month', FLOW: 'Street to unit' },
  street: {
    title: 'What changed near you', here: '{name}', before: 'Reported', after: 'Put right', reported: 'reported {time}', fixed: 'put right {time}', took: 'took {n}', hours: '{n} h', daysLong: '{n} days', scan: 'Scan to report', scanHint: 'See a problem, take a photo, leave the rest to us', updated: 'updated {time}', noPhoto: 'Photo not public',
    quiet: 'Nothing public was reported lately', notThere: 'The address names no division of this city', open: 'In hand', closed: 'Put right', stage: { ACCEPTANCE: 'Accepted', HANDLING: 'In hand', SUPERVISION: 'Supervised', CHECK: 'Being checked', CLOSED: 'Put right', REJECTED: 'Not accepted' }
  }
}
