export default {
  app: { name: '城市云脑', simulated: '模拟', asOf: '截至 {time}', other: 'English', logout: '退出', day: '日间', night: '夜间', skip: '跳到内容', console: '工作台', overview: '总览', sections: '板块' },
  state: { loading: '正在读取…', empty: '暂无数据', retry: '重试', unreachable: '连接不上服务器，请检查网络后重试。', forbidden: '您没有查看领导驾驶舱的权限，如有需要请联系管理员。', more: '更多', close: '关闭' },
  line: { live: '实时', connecting: '正在连接', broken: '连接中断，正在重连', past: '历史时刻' },
  past: { title: '时间回溯', open: '回溯', at: '看到的时刻', slide: '近九十日', back: '回到此刻', known: '按当时所知', earlier: '前一小时', later: '后一小时', dayEarlier: '前一天', dayLater: '后一天' },
  map: { name: '全市地图', metric: '着色', legend: '{name}', few: '少', many: '多', flow: '派遣流向（近七日）', none: '未着色为 0', open: '打开 {name}' },
  panel: { today: '今日', days: '近 {n} 日', now: '此刻', of: '占', city: '城市级单位' },
  news: { 'region.reported': '新上报', 'region.closed': '已结案', register: '新上报', close: '已结案', 'register.citizen': '市民上报', late: '超时', none: '此刻没有新的动态' },
  figure: { good: '{name}（按时）', weight: '{name}的权重',
    definition: '口径', numerator: '分子', denominator: '分母', formula: '公式', owner: '责任部门', period: '时段', value: '数值', whose: '范围', whole: '全市', parts: '计算', source: '依据',
    rows: '对应明细', case: '打开案件', late: '超时', times: '× {n}', noRows: '没有明细', asOf: '截至 {time}', known: '按 {time} 所知', noUnit: '未派遣', code: '代码'
  },
  sections: {
    title: '板块', connected: '已接入', notConnected: '未接入', needs: '接入所需', edit: '调整', save: '保存', saved: '已保存，立即生效', cancel: '取消', number: '序号', name: '名称', nameEn: '英文名称', needsEn: '接入所需（英文）',
    panels: '图表', kind: '画法', by: '分组', days: '天数', top: '行数', least: '最小分母', indicators: '指标（逗号分隔，第一个决定排序与着色）', overview: '总览', remove: '删除', add: '新增图表', up: '上移', intro: '共 {n} 个板块，{m} 个已接入。未接入的板块不显示数字。'
  },
  kind: { FIGURES: '数字', RANKING: '排名', TREND: '走势', MAP: '地图', FLOW: '流向', NEWS: '动态' },
  by: { ALL: '合计', DISTRICT: '区市', STREET: '街道', UNIT: '单位', CLASS: '分类', DAY: '日', MONTH: '月', FLOW: '街道到单位' },
  street: {
    title: '身边的变化', here: '{name}', before: '上报时', after: '处置后', reported: '{time} 上报', fixed: '{time} 办结', took: '用时 {n}', hours: '{n} 小时', daysLong: '{n} 天', scan: '扫码随手拍', scanHint: '看到问题，拍一张，其余交给我们', updated: '更新于 {time}', noPhoto: '照片未公开',
    quiet: '近期没有公开的上报', notThere: '地址里没有正确的区划代码', open: '在办', closed: '已办结', stage: { ACCEPTANCE: '受理', HANDLING: '处置中', SUPERVISION: '督查', CHECK: '核查中', CLOSED: '已办结', REJECTED: '不予受理' }
  }
}
