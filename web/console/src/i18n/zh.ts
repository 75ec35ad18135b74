export default {
  app: {
    name: '城枢工作台', simulated: '模拟', asOf: '截至 {time}', skip: '跳到内容', logout: '退出', noFile: '未选择文件', other: 'English', simulatedMark: '模拟', more: '更多', history: '装入模拟历史 {percent}%', historyWhy: '九十天的历史正按时间顺序装入；装完之前，地图和指标缺少近期的日子。'
  },
  nav: {
    assessment: '考核评价', rules: '督办与时限规则', worklist: '待办', cases: '案件', register: '登记', organization: '机构与权责', calendar: '工作日历', classes: '分类与时限',
    regions: '行政区划', review: '照片审核', people: '人员与权限', audit: '审计', desk: '人工落点', outbox: '发件箱', notices: '通知', calls: '回访', rewards: '积分与奖励', board: '派遣台',
    classifier: '分类模型', peers: '外部系统', retention: '保留与删除', routing: '派遣规则'
  },
  state: {
    loading: '正在读取…', empty: '没有符合条件的内容', emptyWorklist: '没有待办，辛苦了', retry: '重试', more: '更多', unreachable: '连接不上服务器，请检查网络后重试。',
    forbidden: '您没有查看此页的权限，如有需要请联系管理员。', failed: '没能完成', forbiddenTitle: '没有权限', home: '回到待办'
  },
  lamp: { GREEN: '正常', YELLOW: '临期', RED: '超期' },
  worklist: {
    title: '待办', mine: '只看我的', all: '全部种类', lamp: '时限', due: '截止', claim: '认领', claimed: '已认领', open: '打开', unit: '单位', keys: 'J/K 上下移动，回车打开',
    counts: '各单位待办', person: '办理人', nobody: '未认领', handOver: '转交', handedOver: '已转交', noColleague: '没有可转交的同事', brief: '案件速览', nothingToDo: '这件案件现在没有您可办理的步骤',
    noMatch: '没有符合条件的待办', noUnit: '未定单位', grid: '我的网格'
  },
  cases: {
    title: '案件', search: '搜索文字、地址或案件编号', state: '状态', class: '分类', district: '区市', overdue: '只看超期', number: '案件编号', unit: '责任单位', registered: '登记时间',
    due: '截止', place: '地点', map: '地图', noMatch: '没有符合条件的案件', clear: '清除条件', follow: '列表只显示地图范围', onMap: '地图上 {n} 件'
  },
  case: {
    resumes: '恢复处置', replyDue: '督办回复截止', story: '办理经过', before: '整改前', after: '整改后', reports: '市民线索', noPhoto: '暂无照片', description: '描述', address: '地点',
    due: '截止时间', firstDue: '首次截止', stageDue: '本环节截止', unit: '责任单位', returns: '回退', reworks: '返工', cycle: '第 {n} 轮', rule: '依据', actions: '可办理',
    cannot: '暂不能办理', anonymous: '匿名', evaluation: '评价', solved: '已解决', notSolved: '未解决', stars: '{n} 分', back: '返回列表', version: '版本', condition: '立案条件',
    limit: '时限', source: '来源', times: '次', contact: '联系方式', reveal: '查看', lookingIsRecorded: '查看将被记录', way: '导航', skipped: '已失效、被跳过的规则'
  },
  act: {
    suggested: '建议分类', parts: '拆分为', partText: '这一部分要做什么', addPart: '再加一部分', replyWithin: '回复时限（工作时）', oneDay: '空为 1 个工作日', reason: '原因（必填）', remark: '说明',
    photos: '现场照片', addPhoto: '添加照片', photoNeeded: '此步骤需要现场照片', unit: '派往单位', byRule: '按派遣规则自动确定', class: '确认分类', condition: '立案条件', confirm: '确定',
    cancel: '取消', done: '已完成：{action}', uploading: '正在上传照片…', owner: '权属单位（可选，按规则派遣时使用）'
  },
  action: {
    APPLY: '申请', WITHDRAW: '撤回申请', REFUSE: '驳回申请', DELAY: '延时', SUSPEND: '挂账', VOID: '作废', ASSIST: '协办', RESUME: '恢复处置', ARBITRATE: '裁定', URGE: '催办',
    SUPERVISE: '督办', REPLY: '督办回复', SELF_HANDLE: '自处理', ATTACH: '关联线索', DETACH: '分离线索', MERGE: '并案', UNMERGE: '撤销并案', SPLIT: '拆分', REGISTER: '登记',
    ACCEPT: '受理', SEND_VERIFY: '发起核实', VERIFIED_TRUE: '核实属实', VERIFIED_FALSE: '核实不属实', REJECT: '不予受理', FILE: '立案', DISPATCH: '派遣', SIGN: '签收', RETURN: '回退',
    FINISH: '处置完成', SEND_CHECK: '发起核查', REWORK: '返工', CHECK_PASS: '核查通过', CHECK_FAIL: '核查不通过', CLOSE: '结案', REOPEN: '重新立案', RECALCULATE: '重新计时',
    NOTE: '外部反馈'
  },
  status: {
    SUSPENDED: '挂账', MERGED: '已并案', VOIDED: '已作废', REPORTED: '待受理', VERIFYING: '待核实', ACCEPTED: '待立案', FILED: '待派遣', DISPATCHED: '待签收', IN_PROGRESS: '处置中',
    FEEDBACK: '待发核查', CHECKING: '核查中', TO_CLOSE: '待结案', CLOSED: '已结案', REJECTED: '不予受理'
  },
  merge: {
    into: '并入哪一件', none: '附近没有相似的在办案件', byNumber: '或输入案件编号', find: '查找', metres: '相距 {n} 米', sameClass: '同一分类', otherClass: '分类不同', words: '文字相似 {n}%',
    relatives: '相关案件', how: { PARENT: '主案件', PART: '子案件', MERGED_INTO: '已并入', MERGED_HERE: '并入的案件' }, photos: '照片相似 {n}%'
  },
  apply: {
    what: '申请事项', DELAY: '需要更多时间', RETURN: '不属于本单位', SUSPEND: '客观原因暂不能处置', ASSIST: '需要其他单位配合', VOID: '无需处置', howLong: '延长多久', until: '恢复日期', helper: '协办单位',
    send: '提交申请', asked: '已提交，等待审批', title: '申请与审批', decideBy: '请于 {time} 前审批', words: '审批意见（驳回时必填）', unfounded: '理由不成立，计为推诿', approve: '批准', refuse: '驳回',
    decided: '已处理', shirked: '推诿', state: { ASKED: '待审批', APPROVED: '已批准', REFUSED: '已驳回', WITHDRAWN: '已撤回', LAPSED: '已失效' }
  },
  assessment: {
    title: '考核评价', from: '自', to: '至', subject: '评价对象', by: '分组', whole: '全市', nobody: '未指定', known: '按当日所知', knownHint: '查看当时所知的数值，空为现在', code: '代码',
    numerator: '分子', denominator: '分母', formula: '公式', owner: '责任部门', period: '时段', weights: '权重', weightsHint: '权重由本市确定，没有默认值；未填齐时不显示综合得分。', rows: '对应案件',
    late: '超时', saved: '已保存，立即生效',
    of: { HANDLER: '专业部门', REGION: '区域', DISPATCHER: '派遣员', ACCEPTOR: '受理员', SHIFT_LEADER: '值班长', INSPECTOR: '监督员', HOTLINE: '诉求办理', ALL: '过程' },
    way: { ALL: '合计', DISTRICT: '按区市', STREET: '按街道', UNIT: '按单位', CLASS: '按分类', ROLE: '按岗位', DAY: '按日', WEEK: '按周', MONTH: '按月', QUARTER: '按季', YEAR: '按年' }
  },
  role: {
    INSPECTOR: '监督员', GRID_WORKER: '网格员', ACCEPTOR: '受理员', SHIFT_LEADER: '值班长', DISPATCHER: '派遣员', HANDLER: '处置人员', LEADER: '领导', ADMINISTRATOR: '系统管理员',
    SYSTEM: '业务系统', HOUSE: '系统自动', CITIZEN: '市民', ANONYMOUS: '匿名市民', REPORTER: '上报人', STAFF: '工作人员'
  },
  rules: {
    title: '督办与时限规则', stages: '各环节时限', escalation: '到期升级', escalationHint: '按顺序执行；停机后只执行已到期的最后一步。', step: '动作', share: '时限用去', after: '超期后', remove: '删除',
    add: '新增', approvers: '申请审批', round: '第几次起', who: '审批人', arbiter: '裁定', returns: '回退达到次数后由值班长裁定',
    levels: '案件级别', levelsHint: '立案时选定；第一个是一般级别，没有单独时限的级别与它相同。名称修改后立即生效。',
    kind: { REMIND: '提醒', URGE: '催办', SUPERVISE: '督办', LEADER: '上报' }, reopenDays: '结案后可重新立案的天数'
  },
  bulk: {
    noTask: '没有待办', title: '批量办理', chosen: '已选 {n} 件', what: '选择操作', export: '导出', clear: '取消选择', choose: '选择', ok: '完成', progress: '正在办理 {n} / {all}',
    mergeInto: '其余案件将并入 {number}'
  },
  filters: { save: '保存条件', name: '请给这组条件起个名字' },
  register: {
    title: '登记案件', pick: '在地图上点选位置', outside: '该位置不在本市范围内', class: '分类', address: '详细地点', text: '问题描述', submit: '登记', done: '已登记', handled: '已现场处置（自处理）',
    before: '处置前照片', after: '处置后照片'
  },
  organization: {
    title: '机构与权责', units: '机构', search: '按名称查找', duties: '权责', staff: '人员', who: '谁负责？', ask: '查询', answer: '由 {unit} 负责', region: '区域', class: '分类',
    from: '开始日期', until: '结束日期', add: '新增权责', end: '终止', dutyTitle: '名称', ended: '已终止', added: '已新增', any: '全部分类', addUnit: '新增机构',
    pick: '从左侧选择机构，查看并调整人员与权责。', moment: '时间（空为现在）', rename: '改名', newName: '请输入新名称', endUnit: '撤销机构', endUnitWarning: '撤销后，{name} 不再接收案件。', leave: '离岗',
    leaveWarning: '{name} 将不再属于此机构，其登录权限请在“人员与权限”中收回。', noStaff: '没有人员', post: '岗位', employ: '加入', unitName: '机构名称', unitCode: '机构代码',
    codeRule: '2 至 40 个字母、数字、点、横线', kind: '类别', parent: '上级机构', noDuty: '没有权责', shifted: '仅在一周的固定时段', shift: '时段', since: '{from} 起', ends: '至 {until}',
    endWarning: '终止后，新案件不再按“{title}”派遣。'
  },
  calendar: {
    title: '工作日历', year: '年份', work: '上班', off: '休息', name: '名称', save: '保存', remove: '恢复默认', hours: '工作时间', exceptions: '节假日与调休', pick: '选择日期',
    saved: '已保存', version: '版本 {n}', before: '上一年', after: '下一年', weekend: '周末', pickHint: '点选年历中的一天，查看或调整。', effect: '只影响此后计算的时限；已有时限需重新计算才会变动。',
    change: '调整', from: '自', hoursForm: '请按 09:00–12:00，13:30–17:30 填写，至少一天上班', changes: '本年变动：{dates}', try: '试算时限', start: '开始', unit: '单位', ask: '计算'
  },
  classes: {
    link: '自动关联重复上报', metres: '米内', hours: '小时内', title: '分类与时限', name: '名称', group: '大类', anonymous: '可匿名', short: '简易流程', limits: '立案条件与时限', save: '保存',
    saved: '已保存，立即生效'
  },
  limitUnit: { NATURAL_HOUR: '自然时', WORKING_HOUR: '工作时', EMERGENCY_HOUR: '紧急工作时', WORKING_DAY: '工作日' },
  regions: {
    title: '行政区划', tree: '区划', import: '导入边界', file: '选择 GeoJSON 文件', system: '坐标系', layer: '图层', outlines: '区划边界', cells: '单元网格', preview: '预览',
    apply: '导入', matched: '对应上 {n} 个', unmatched: '未对应', invalid: '图形无效', overlapping: '相互重叠', applied: '已导入，立即生效', source: '当前街道边界来源：{source}',
    drawn: '预览：{n} 个图形，橙色为未对应', shifted: '预览按原坐标绘制，导入时换算'
  },
  review: {
    title: '照片审核', hint: '机器没有把握的照片由人确认。框内在公开副本中会被遮挡：拖动添加，点击移除。', open: '公开', withhold: '不公开', none: '没有待审核的照片', openBlurred: '遮挡后公开',
    verdict: { UNSURE: '机器没有把握', FAILED: '机器未能识别', CLEAR: '机器未见人脸和车牌', BLURRED: '机器已找到人脸或车牌', NONE: '等待机器识别' },
    kind: { FACE: '人脸', PLATE: '车牌', OTHER: '遮挡' }, hides: '遮挡 {n} 处', add: '添加遮挡框', drop: '移除', keys: '：方向键移动，Shift 加方向键调整大小，Delete 移除', rule: '公开规则',
    releaseClear: '未见人脸和车牌的照片自动公开', releaseBlurred: '全部有把握时遮挡后自动公开', doubt: '低于此值视为没有', sure: '不低于此值视为有把握', seconds: '识别最长用时（秒）', save: '保存',
    saved: '已保存，立即生效'
  },
  /** What a recorded event is about: the first word of its code. */
  auditOf: {
    access: '人员与权限', archive: '历史诉求', audit: '审计', calendar: '工作日历', callback: '回访', case: '案件', citizen: '市民登录', class: '分类',
    cockpit: '城市云脑', demo: '演示', file: '照片', grid: '网格', indicator: '指标', login: '登录', me: '本人', notice: '通知', open311: '外部接口',
    organization: '机构与权责', peer: '外部系统', poster: '海报', public: '公开信息', region: '行政区划', reopening: '重新立案', report: '上报', retention:
    '保留与删除', reward: '积分奖励', routing: '派遣规则', session: '会话', staff: '工作人员登录', subscription: '订阅', suggestion: '分类建议', system: '系统',
    worklist: '待办'
  },
  audit: {
    title: '审计', time: '时间', who: '人员', event: '事件', what: '对象', result: '结果', verify: '校验全部记录', sound: '{n} 条记录完整无误', damaged: '发现 {n} 处问题', head: '链头',
    filter: '按事件筛选', running: '正在校验…'
  },
  notices: { title: '通知', unread: '{n} 条未读', none: '没有通知', sms: '模拟短信箱', phone: '手机号', show: '查看', outbox: '发件箱' },
  people: {
    title: '人员与权限', search: '按姓名或登录名查找', pick: '从左侧选择人员，查看并调整其权限。', addPerson: '新增人员', addSystem: '新增业务系统', locked: '已锁定', lock: '锁定', unlock: '解除锁定',
    lockWarning: '锁定后，{name} 将立即退出登录，且不能再次登录。', own: '这是您自己的账号，请由另一位管理员调整。', grants: '已有授权', noGrant: '没有授权', grant: '授权', withdraw: '收回', role: '角色',
    region: '管辖区域', street: '街道', wholeDistrict: '全区', unit: '单位', allUnits: '区域内全部单位', choose: '请选择', changed: '已保存，立即生效', roles: '角色与权限一览', login: '登录名',
    clientId: '客户端标识', loginRule: '3 至 40 个小写字母、数字、点、横线', name: '姓名或名称', password: '初始密码', passwordRule: '至少 12 位', add: '新增', done: '我已保存',
    secretOnce: '请立即保存此密钥，关闭后不再显示：', kind: { STAFF: '工作人员', SYSTEM: '业务系统' }
  },
  permission: {
    indicator_read: '查看考核评价', indicator_edit: '维护指标与权重', case_apply: '提出申请', case_approve: '审批申请', case_approve_second: '上级审批', case_resume: '恢复挂账案件',
    case_arbitrate: '裁定责任单位', case_urge: '催办', case_supervise: '督办', case_reply: '回复督办', case_self_handle: '自处理', case_merge: '并案与关联', case_split: '拆分',
    case_read: '查看案件', case_register: '登记案件', case_accept: '受理', case_reject: '不予受理', case_verify: '发起核实', case_verification: '现场核实',
    case_send_check: '发起核查', case_check: '现场核查', case_file: '立案', case_close: '结案', case_reopen: '重新立案', case_dispatch: '派遣', case_return: '回退',
    case_rework: '返工', case_sign: '签收', case_finish: '处置', report_read: '查看市民线索', report_contact: '查看联系方式', worklist_read: '查看待办', worklist_handover: '转交待办',
    organization_read: '查看机构', organization_edit: '维护机构与权责', region_read: '查看区划', region_edit: '导入边界', calendar_read: '查看日历', calendar_edit: '维护日历',
    class_read: '查看分类', class_edit: '维护分类与时限', file_original: '查看原始照片', file_review: '审核照片', access_read: '查看人员与权限', access_edit: '维护人员与权限',
    audit_read: '查看审计', audit_verify: '校验审计', notice_read: '查看发件箱', notice_edit: '维护通知', system_health: '查看系统运行', case_callback: '电话回访',
    callback_read: '查看回访', callback_edit: '维护回访规则', reward_read: '查看奖励', reward_edit: '维护奖励规则', reward_revoke: '撤销奖励', routing_read: '查看派遣规则',
    routing_edit: '编制派遣规则', routing_release: '发布派遣规则', file_rule: '设定照片公开规则'
  },
  day: { MONDAY: '周一', TUESDAY: '周二', WEDNESDAY: '周三', THURSDAY: '周四', FRIDAY: '周五', SATURDAY: '周六', SUNDAY: '周日' },
  desk: {
    title: '人工落点', keys: 'J/K 换一条，回车确认落点', search: '搜索文字、地址或原编号', find: '查找', empty: '没有等待落点的诉求', noMatch: '没有符合条件的待落点诉求', region: '原记录区域', source: '来源与原编号',
    recorded: '原分类与状态', opened: '原受理时间', coordinates: '坐标（经度, 纬度）', example: '例如 120.3826, 36.0671', unreadable: '坐标看不懂：请先写经度，再写纬度，用逗号分开', confirm: '确认落点',
    placed: '{number} 已落在 {region}'
  },
  outbox: {
    subscriptions: '市民订阅', most: '每人最多订阅', digestHour: '每日汇总时间（0–23 时）', messages: '消息', templates: '通知模板', allChannels: '全部渠道', act: '操作', retry: '重发', retried: '已安排重发', giveUp: '放弃', givenUp: '已放弃发送', subject: '标题',
    body: '正文', places: '可填写', save: '保存', saved: '已保存，下一条消息起生效', zh: '中文', en: '英文', title: '发件箱', state: '状态', all: '全部状态', PENDING: '待发送',
    GIVEN_UP: '已放弃', DELIVERED: '已送达', SKIPPED: '未外发（模拟）', template: '模板', channel: '渠道', IN_APP: '站内', EMAIL: '邮件', WEBHOOK: '回调', SMS: '短信',
    MINI_PROGRAM: '小程序', attempts: '次数', next: '下次发送', reason: '原因'
  },
  unitKind: {
    CITY_DEPARTMENT: '市级部门', DISTRICT_DEPARTMENT: '区级部门', STREET_OFFICE: '街道办事处', COMMUNITY: '社区', PROFESSIONAL_UNIT: '专业部门', DESK: '受理派遣席位'
  },
  template: {
    'report-delayed': '上报需要更多时间', 'case-word': '催办、督办与审批结果', 'report-accepted': '上报已受理', 'report-dispatched': '上报正在处置', 'report-finished': '上报已处置',
    'report-closed': '上报已结案', 'report-rejected': '上报未予受理', 'task-assigned': '新的待办', 'login-code': '登录验证码', 'reward-points': '积分到账', 'reward-money': '奖金到账',
    'reward-revoked': '奖励撤销', 'reopen-granted': '已重新立案', 'reopen-refused': '未重新立案'
  },
  limits: {
    open: '时限与条件', edit: '修改', asFirst: '同一般级别', none: '同一般级别', unit: '单位', since: '生效日期', from: '自 {time} 起', history: '变更记录（{n}）', version: '第 {n} 版',
    byLevel: '各级别时限', hint: '时限按立案条件与级别确定；没有单独时限的级别与“一般”相同。修改只影响此后的案件，已算好的截止时间不变。', end: '停用', endHint: '自哪一天起不再选用', until: '{day} 起停用',
    addCondition: '新增立案条件', addClass: '新增分类', endClass: '停用此分类', code: '代码', nameEn: '英文名', family: '类别', OCCURRENCE: '事件', COMPONENT: '部件', citizen: '市民可选'
  },
  sort: { title: '排序', NEWEST: '最新登记', OLDEST: '最早登记', DUE: '最紧急（在办）', exportHint: '导出符合条件的案件，最多 5000 件' },
  keys: {
    title: '快捷键', move: '下一件、上一件', select: '选择', open: '打开', search: '搜索', help: '显示本帮助', none: '本页没有快捷键', down: '下一条', up: '上一条', step: '办理：按钮上的编号',
    claim: '认领', handOver: '转交', refresh: '刷新', toUnit: '派给编号对应的单位', byRule: '按规则派遣'
  },
  why: { level: '级别', needs: '（需要权限：{permission}）', decides: '由“{permission}”决定。' },
  figures: {
    this: { DAY: '今日', WEEK: '本周', MONTH: '本月', QUARTER: '本季', YEAR: '本年' }, every: { DAY: '每日', WEEK: '每周', MONTH: '每月', QUARTER: '每季', YEAR: '每年' },
    unit: { COUNT: '数量', PERCENT: '比率', HOURS: '小时', SCORE: '得分' }, dash: '“–”表示分母为零或没有相应事实，不是零分。', noWeights: '“–”：权重尚未填齐，或某一组成指标没有数值。',
    asKnown: '数值为 {day} 当日所知，之后的更正不计入。', add: '新增指标', direction: '方向', UP: '越高越好', DOWN: '越低越好', NONE: '不评优劣', looked: '周期', since: '自 {day} 起',
    sinceHint: '截止日早于生效日期的时段仍按原口径计算；生效日期不变则直接更正原口径。', orFormula: '或公式（由其他指标组成）', facts: '可用的事实与指标', preview: '所选时段试算', try: '试算'
  },
  calls: {
    title: '回访', keys: 'J/K 换一条 · P 看号码 · U 未接通 · Y/N 是否解决 · 1–5 满意度 · W 写说明 · Ctrl+回车 保存', state: '状态', reason: '回访原因', callable: '现在可拨打',
    none: '没有需要回访的案件', next: '可拨打时间', closed: '结案', reached: '已接通', notReached: '未接通', solved: '是否解决', satisfaction: '满意度', words: '说明', save: '保存',
    saved: '已记录', of: { OPEN: '待回访', REACHED: '已回访', UNREACHED: '未接通', ANSWERED: '已评价', CANCELLED: '已取消', WAITING: '待评价' },
    why: { SAMPLE: '抽样', UNSATISFIED: '评价不满意', UNANSWERED: '未评价' }, grade: { '1': '很不满意', '2': '不满意', '3': '一般', '4': '满意', '5': '很满意' }, policy: '回访规则',
    version: '新版本 v{n}', from: '生效日期', shares: '抽样比例（%）', everywhere: '全市', publish: '发布',
    rule: { unansweredDays: '几天未评价即回访', unsatisfiedUpTo: '满意度不高于此为不满意', attempts: '最多拨打次数', retryHours: '再次拨打间隔（小时）', callHours: '回访时限（小时）', decideHours: '重新立案决定时限（小时）', seed: '抽样种子' }
  },
  reopening: {
    title: '重新立案建议', decideBy: '请于 {time} 前决定', words: '说明（必填，不采纳时告知上报人）', reopen: '重新立案', refuse: '不采纳', waits: '等待决定',
    origin: { EVALUATION: '评价不满意', PHONE: '回访不满意', REPORTER: '上报人申请' }, state: { ASKED: '待决定', REOPENED: '已重新立案', REFUSED: '未采纳', LAPSED: '已失效' }
  },
  rewards: {
    title: '积分与奖励', tab: { grants: '发放记录', rules: '规则', budgets: '预算执行' }, state: { GRANTED: '待到账', CREDITED: '已到账', REVOKED: '已撤销' },
    entry: { GRANTED: '发放', CREDITED: '到账', PAID: '支付', REVOKED: '撤销' }, rule: '规则', report: '线索编号', amount: '数额', person: '上报人', granted: '发放时间',
    toCase: '查看案件', creditAt: '到账时间', paidThrough: '支付渠道', revoke: '撤销', whyRevoke: '请填写撤销原因，将告知上报人', points: '{n} 积分', yuan: '{n} 元', newRule: '新规则',
    newVersion: '新版本', open: '长期', after: '{n} 小时后到账', window: '（{n} 小时内）', areas: '适用区域', caps: '上限（人·日 / 人·月 / 总·月）', lines: '{n} 条分类与等级',
    noBudget: '本月还没有使用有预算的规则', unit: '积分按个数填写；奖金以人民币分（百分之一元）填写。', code: '代码（大写字母、数字）', name: '名称', nameEn: '英文名称', from: '生效日期', to: '截止日期（可空）', kind: '种类',
    of: { POINTS: '积分', MONEY: '奖金' }, validWhen: '判定有效', moment: { ACCEPTED: '受理即有效', FILED: '立案即有效', CLOSED: '结案即有效' }, delay: '到账延迟（小时）',
    firstOnly: '首报范围', first: { NONE: '不限首报', SECTION: '同一路段同一分类首报', ADDRESS: '同一地址同一分类首报', CELL: '同一网格同一分类首报' }, windowHours: '首报时限（小时）',
    personDay: '每人每日上限', personMonth: '每人每月上限', budgetMonth: '每月总预算', anyCondition: '任何等级', grade: '等级', threshold: '认定标准', trial: '试算',
    earns: '可得 {amount}', earnsNot: '不得奖：{why}', publish: '发布此版本',
    why: { NOT_IN_FORCE: '规则未生效', ANONYMOUS: '匿名上报', REPEATED: '重复线索', NOT_VALID_YET: '尚未判定有效', OTHER_AREA: '不在适用区域', OTHER_CLASS: '分类或等级不适用', NOT_FIRST: '同一范围已有首报', PERSON_DAY: '已达个人当日上限', PERSON_MONTH: '已达个人当月上限', BUDGET: '当月预算已用完' }
  },
  navGroup: { work: '办案', judge: '评价', rules: '规则', system: '系统' },
  taskKind: {
    case_accept: '待受理', case_verification: '待核实', case_file: '待立案', case_dispatch: '待派遣', case_sign: '待签收', case_finish: '处置中', case_send_check: '待发核查',
    case_check: '待核查', case_close: '待结案', case_approve: '待审批', case_resume: '挂账中', case_arbitrate: '待裁定', case_reply: '督办待回复', case_supervise: '超期待督办',
    archive_place: '待落点', callback_call: '待回访', callback_reopen: '待定重新立案'
  },
  shortDay: { MONDAY: '一', TUESDAY: '二', WEDNESDAY: '三', THURSDAY: '四', FRIDAY: '五', SATURDAY: '六', SUNDAY: '日' },
  board: {
    title: '派遣台', waiting: '待派遣 {n} 件', waitingList: '待派遣案件', none: '没有待派遣的案件', sent: '{number} 已派往{unit}', findUnit: '按名称查找单位', open: '打开 {number}',
    returned: '回退 {n} 次', ruleSays: '规则建议：{rule}', named: '规则指定', load: '在办 {n} 件', noUnit: '没有符合条件的单位'
  },
  classifier: {
    closedCases: '已结案件', library: '{name}：逻辑回归（AdaGrad），看 {least} 至 {most} 个连续的字，并读 {entries} 条分类目录',
    title: '分类模型', madeAt: '训练于 {time}', none: '还没有模型。案件积累后由命令 ./chengshu train 训练。', macroF1: '宏平均 F1（五折交叉验证）', rows: '条数', classes: '类别',
    source: '来源：{source}', how: '每一折由没见过它的模型判断；相同的文字不会同时出现在两边。超过阈值才预选，最终由人决定。', precision: '精确率', recall: '召回率', confused: '最常混淆',
    takenFor: '{is} 被判为 {other}：{n} 次', try: '试一试', example: '例如：小区门口垃圾堆了好几天', ask: '建议分类', unsure: '没有把握，请由人判断'
  },
  peers: {
    title: '外部系统（Open311）', peers: '外部系统', deliveries: '转办记录', keys: '接口密钥', hint: '登记其他城市的 GeoReport v2 接口：案件转过去，进展收回来。', add: '登记外部系统', name: '外部系统',
    address: '接口地址', jurisdiction: '辖区标识（jurisdiction_id）', format: '格式', apiKey: '对方给的密钥', keyKept: '空为不变', active: '启用', off: '已停用', ill: '异常', well: '正常',
    hasKey: '有密钥', noKey: '无密钥', lastOk: '最近成功读取', change: '修改', mappings: '分类对应', mappingsHint: '本市分类对应对方的服务代码；勾选“自动”后，新案件按规则自动转办。', readServices: '读取对方服务',
    service: '对方服务代码', automatic: '自动转办', region: '限区划（代码前缀，空为全市）', keysHint: '已登记的系统凭密钥向本市提交请求；密钥只显示一次，可随时停用。', clientName: '系统名称', contact: '联系方式',
    issue: '发放密钥', once: '请立即交给对方，关闭后不再显示：', noted: '已记下', issued: '发放时间', revoked: '停用时间', revoke: '停用', revokeWarning: '停用后，{name} 立即不能再提交。',
    remote: '对方编号与状态', asked: '转办', what: '问题与处理', settle: '核对编号', settleHint: '在对方系统中找到本案件后，填写对方编号', cancel: '撤销', forward: '转外部 Open311', choose: '选择外部系统',
    words: '告诉对方什么（空为分类和地点；不含市民原话）', send: '转办',
    state: { PENDING: '待发送', UNSURE: '待核对是否送达', TOKEN: '对方受理中', SENT: '已送达', ASK_PERSON: '需人工核对', GIVEN_UP: '未送达', CANCELLED: '已撤销' },
    trouble: { UNREACHABLE: '连不上', FORBIDDEN_ADDRESS: '地址不允许', TIMEOUT: '应答太慢', MALFORMED: '应答看不懂', KEY: '密钥无效', UNKNOWN_THERE: '对方不认识', REFUSED: '对方拒收', BUSY: '对方忙', BROKEN: '对方故障', AMBIGUOUS: '对方有多件相似' },
    remedy: { UNREACHABLE: '会自动重试；持续不通请核对地址和网络。', FORBIDDEN_ADDRESS: '只允许公网地址；专网互通请由运维配置允许。', TIMEOUT: '会先核对再重试，不会重复提交。', MALFORMED: '会先核对再重试；持续如此请换格式或联系对方。', KEY: '请向对方索取新密钥，更新后点重试。', UNKNOWN_THERE: '请核对接口地址、辖区标识和服务代码，更正后点重试。', REFUSED: '请按对方说明更正分类对应或位置，再点重试。', BUSY: '会自动重试。', BROKEN: '会先核对再重试；持续如此请联系对方。', AMBIGUOUS: '请在对方系统中找到本案件，点“核对编号”填写。' }
  },
  retention: {
    title: '保留与删除', hint: '上报人的个人信息到期先删；案件事件和统计数字不变。每晚自动执行，每批留有日志。', rules: '保留期限', holds: '法律保留', log: '删除日志', what: '个人信息', outcome: '办理结果',
    period: '保留天数', from: '生效日期', reason: '依据', kept: '不自动删除', days: '{n} 天', allClasses: '全部分类', preview: '试算', addRule: '发布新规则',
    wouldGo: '按此规则现在会删除 {n} 件', wouldGoMore: '按此规则现在会删除 {n} 件以上', heldBack: '其中 {n} 件因法律保留不删', run: '立即执行', runWarning: '将立即删除已到期的个人信息（最多 5000 件），不能恢复。',
    holdWhy: '保留原因', place: '设为法律保留', inForce: '保留中', lifted: '已解除', lift: '解除', liftWhy: '解除原因', amount: '数量', endedBefore: '早于此时办结',
    kind: { CONTACT: '联系方式', ACCOUNT: '账号关联', TEXT: '文字中的号码', ORIGINALS: '照片原件（含位置时间）', NOTICES: '已发通知' },
    of: { CLOSED: '结案', REJECTED: '不予受理、作废', ANY: '不分结果' }
  },
  routing: {
    title: '派遣规则', version: '版本', nth: '第 {n} 版', count: '{n} 条规则', since: '自 {time} 生效', releasedBy: '由 {who} 发布', openedBy: '由 {who} 起草', newDraft: '新建草稿',
    discard: '放弃草稿', release: '发布', add: '新增规则', change: '修改', remove: '删除', save: '保存规则', saved: '已保存到草稿', released: '已发布', fixed: '已发布的规则不能修改；如需调整，请新建草稿。',
    keys: '拖动、点箭头，或选中手柄后按 Alt+↑/↓ 调整顺序；先匹配者优先。', moveHint: '第 {n} 条，按 Alt 加上下方向键移动', up: '上移', down: '下移', noRules: '草稿里还没有规则。', desk: '兜底席位',
    deskHint: '没有规则适用的案件由它办理。', origin: '来自裁定案件', name: '名称', matter: '适用分类', area: '适用区域', owner: '权属单位', timed: '仅在每周固定时段生效', hours: '每周时段', from: '生效日期',
    until: '失效日期（当日起不生效）', target: '派往', roster: '按权责清单（值班单位）', oneUnit: '指定单位', findUnit: '输入名称查找单位', prefix: '或输入区划代码开头的数字', cellCode: '单元网格代码',
    drawHint: '在地图上依次点击各顶点画出范围，或在下方粘贴 GeoJSON（WGS-84）。', back: '撤销一个顶点', clear: '清除图形', removeWhat: '删除规则“{title}”？', discardWhat: '放弃这份草稿？其中的修改将不再生效。',
    dryHint: '按第 {n} 版规则试派；不会派遣任何案件。', byPlace: '在地图上点选位置', byRegion: '选择区域', moment: '时间（空为现在）', ask: '试派', byDesk: '兜底', passedOver: '之前的 {n} 条规则为何不适用',
    findGaps: '检查第 {n} 版', gapHint: '检查全市所有街道、社区与全部分类：哪里无人负责，哪里两条同等规则指向不同单位。', progress: '正在检查 {done} / {total}', gapFailed: '检查中断，请重试。',
    gapSummary: '已检查 {areas} 个街区、{communities} 个社区 × {classes} 个分类 × {moments} 个时刻，用时 {seconds} 秒。', noGaps: '没有盲区，也没有冲突。', gaps: '盲区与冲突',
    rows: '显示 {shown} / {all} 条', kind: '类型', claims: '规则', nobody: '无人负责，将由兜底席位办理', part: '（部分区域）', only: '（仅 {n} 个社区）', sometimes: '（仅部分时段，如 {time}）',
    against: '与第 {n} 版相比', first: '这是最初的版本。', noChanges: '没有差别。', history: '变更记录', proposalHint: '值班长裁定后，结论成为建议规则，由编辑人员采纳进草稿或弃用。', noProposals: '没有建议规则',
    accept: '采纳', accepted: '已加入草稿的第一条', drop: '弃用', draftFirst: '请先打开草稿', releaseTitle: '发布第 {n} 版', cannotRelease: '有 {n} 处错误，改正后才能发布：',
    ruleNumber: '第 {n} 条', releaseHint: '与现行规则相比有 {n} 处变化。发布后不能再修改。', effective: '生效时间（空为立即）',
    tab: { rules: '规则', changes: '对比与记录', proposals: '建议规则', dry: '试派', gaps: '盲区与冲突' },
    life: { DRAFT: '草稿', COMING: '待生效', IN_FORCE: '现行', SUPERSEDED: '已被取代', DISCARDED: '已放弃' }, matterKind: { ANY: '全部分类', GROUP: '大类', CLASS: '小类' },
    areaKind: { ANYWHERE: '全市', REGION: '行政区划', CELL: '单元网格', DRAWN: '画定范围' }, gapKind: { GAP: '盲区', CONFLICT: '冲突' },
    changeKind: { ADDED: '新增', REMOVED: '删除', CHANGED: '修改', MOVED: '移动' }, proposal: { WAITING: '待处理', ACCEPTED: '已采纳', DROPPED: '已弃用' },
    why: { OTHER_CLASS: '分类不符', OTHER_AREA: '不在该区域', NO_PLACE: '没有坐标', OTHER_OWNER: '权属单位不符', OUT_OF_HOURS: '不在时段内', NOT_IN_FORCE: '不在有效期内', NO_DUTY: '权责清单上无人负责', BROKEN: '规则已失效，跳过' },
    fault: { NO_TITLE: '没有名称', UNKNOWN_UNIT: '派往的单位不存在', CLOSED_UNIT: '派往的单位已撤销', UNKNOWN_OWNER: '权属单位不存在或已撤销', UNKNOWN_CLASS: '没有这个小类', UNKNOWN_GROUP: '没有这个大类', NO_AREA: '没有选择区域', UNKNOWN_REGION: '没有这个行政区划', UNKNOWN_CELL: '没有这个单元网格', UNREADABLE_OUTLINE: '图形不是有效的 GeoJSON 面', CROSSING_OUTLINE: '图形自相交或不合法', OUTLINE_OUTSIDE: '图形在本市范围之外', EMPTY_HOURS: '适用时段没有任何一天', EMPTY_DATES: '失效日期不晚于生效日期', NO_RULES: '规则集里没有规则', UNKNOWN_DESK: '兜底席位不存在或已撤销' },
    event: { OPENED: '新建草稿', RULE_ADDED: '新增', RULE_CHANGED: '修改', RULE_REMOVED: '删除', ORDERED: '调整顺序', DESK_NAMED: '指定兜底席位', PROPOSAL_ACCEPTED: '采纳', DISCARDED: '放弃草稿', RELEASED: '发布' },
    field: { title: '名称', matter: '分类范围', matterCode: '分类', area: '区域类型', areaName: '区域', areaCode: '区域代码', ownerName: '权属单位', hours: '时段', target: '派往方式', unitName: '单位', from: '生效日期', until: '失效日期' }
  },
  grid: { title: '网格责任人', hint: '核实、核查任务按地点所在的最小网格派给责任人；没有责任人的进入公共待办。', none: '还没有网格责任人', add: '指定' }
}
