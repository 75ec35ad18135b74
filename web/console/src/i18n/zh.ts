export default {
  app: { name: '城枢工作台', simulated: '模拟', asOf: '截至 {time}', skip: '跳到内容', logout: '退出', noFile: '未选择文件', other: 'English' },
  nav: { assessment: '考核评价', rules: '督办与时限规则',
    worklist: '待办', cases: '案件', register: '登记', organization: '机构与权责', calendar: '工作日历', classes: '分类与时限',
    regions: '行政区划', review: '照片审核', people: '人员与权限', audit: '审计', desk: '人工落点', outbox: '发件箱', notices: '通知'
  },
  state: {
    loading: '正在读取…', empty: '没有符合条件的内容', emptyWorklist: '没有待办，辛苦了', retry: '重试', more: '更多',
    unreachable: '连接不上服务器，请检查网络后重试。', forbidden: '您没有查看此页的权限，如有需要请联系管理员。', failed: '没能完成'
  },
  lamp: { GREEN: '正常', YELLOW: '临期', RED: '超期' },
  worklist: {
    title: '待办', mine: '只看我的', all: '全部种类', lamp: '时限', due: '截止', claim: '认领', claimed: '已认领', open: '打开', unit: '单位',
    grid: '我的网格', keys: 'J/K 上下移动，回车打开', counts: '各单位待办', person: '办理人', nobody: '未认领', handOver: '转交', handedOver: '已转交', noColleague: '没有可转交的同事'
  },
  cases: {
    title: '案件', search: '搜索文字、地址或案件编号', state: '状态', class: '分类', district: '区市', overdue: '只看超期', number: '案件编号',
    unit: '责任单位', registered: '登记时间', due: '截止', place: '地点', map: '地图', noMatch: '没有符合条件的案件', clear: '清除条件', onMap: '地图上 {n} 件'
  },
  case: { resumes: '恢复处置', replyDue: '督办回复截止',
    story: '办理经过', before: '整改前', after: '整改后', reports: '市民线索', noPhoto: '暂无照片', description: '描述', address: '地点', due: '截止时间',
    firstDue: '首次截止', stageDue: '本环节截止', unit: '责任单位', returns: '回退', reworks: '返工', cycle: '第 {n} 轮', rule: '依据', actions: '可办理',
    cannot: '暂不能办理', anonymous: '匿名', evaluation: '评价', solved: '已解决', notSolved: '未解决', stars: '{n} 分', back: '返回列表', version: '版本',
    condition: '立案条件', limit: '时限', source: '来源', times: '次', contact: '联系方式', reveal: '查看', lookingIsRecorded: '查看将被记录'
  },
  act: { suggested: '建议分类', parts: '拆分为', partText: '这一部分要做什么', addPart: '再加一部分', replyWithin: '回复时限（工作时）', oneDay: '空为 1 个工作日',
    reason: '原因（必填）', remark: '说明', photos: '现场照片', addPhoto: '添加照片', photoNeeded: '此步骤需要现场照片', unit: '派往单位', byRule: '按权责自动确定',
    class: '确认分类', condition: '立案条件', confirm: '确定', cancel: '取消', done: '已完成：{action}', uploading: '正在上传照片…'
  },
  action: { APPLY: '申请', WITHDRAW: '撤回申请', REFUSE: '驳回申请', DELAY: '延时', SUSPEND: '挂账', VOID: '作废', ASSIST: '协办', RESUME: '恢复处置', ARBITRATE: '裁定', URGE: '催办', SUPERVISE: '督办', REPLY: '督办回复', SELF_HANDLE: '自处理', ATTACH: '关联线索', DETACH: '分离线索', MERGE: '并案', UNMERGE: '撤销并案', SPLIT: '拆分',
    REGISTER: '登记', ACCEPT: '受理', SEND_VERIFY: '发起核实', VERIFIED_TRUE: '核实属实', VERIFIED_FALSE: '核实不属实', REJECT: '不予受理', FILE: '立案',
    DISPATCH: '派遣', SIGN: '签收', RETURN: '回退', FINISH: '处置完成', SEND_CHECK: '发起核查', REWORK: '返工', CHECK_PASS: '核查通过', CHECK_FAIL: '核查不通过',
    CLOSE: '结案', REOPEN: '重新立案'
  },
  status: { SUSPENDED: '挂账', MERGED: '已并案', VOIDED: '已作废',
    REPORTED: '待受理', VERIFYING: '待核实', ACCEPTED: '待立案', FILED: '待派遣', DISPATCHED: '待签收', IN_PROGRESS: '处置中', FEEDBACK: '待发核查',
    CHECKING: '核查中', TO_CLOSE: '待结案', CLOSED: '已结案', REJECTED: '不予受理'
  },
  merge: {
    into: '并入哪一件', none: '附近没有相似的在办案件', byNumber: '或输入案件编号', find: '查找', metres: '相距 {n} 米', sameClass: '同一分类', otherClass: '分类不同', words: '文字相似 {n}%', photos: '照片相似 {n}%', relatives: '相关案件',
    how: { PARENT: '主案件', PART: '子案件', MERGED_INTO: '已并入', MERGED_HERE: '并入的案件' }
  },
  apply: {
    what: '申请事项', DELAY: '需要更多时间', RETURN: '不属于本单位', SUSPEND: '客观原因暂不能处置', ASSIST: '需要其他单位配合', VOID: '无需处置', howLong: '延长多久', until: '恢复日期', helper: '协办单位', send: '提交申请', asked: '已提交，等待审批',
    title: '申请与审批', decideBy: '请于 {time} 前审批', words: '审批意见（驳回时必填）', unfounded: '理由不成立，计为推诿', approve: '批准', refuse: '驳回', decided: '已处理', shirked: '推诿',
    state: { ASKED: '待审批', APPROVED: '已批准', REFUSED: '已驳回', WITHDRAWN: '已撤回', LAPSED: '已失效' }
  },
  assessment: {
    title: '考核评价', from: '自', to: '至', subject: '评价对象', by: '分组', whole: '全市', nobody: '未指定', known: '按当日所知', knownHint: '查看当时所知的数值，空为现在', code: '代码', numerator: '分子', denominator: '分母', formula: '公式', owner: '责任部门', period: '时段',
    weights: '权重', weightsHint: '权重由本市确定，没有默认值；未填齐时不显示综合得分。', rows: '对应案件', late: '超时', saved: '已保存，立即生效',
    of: { HANDLER: '专业部门', REGION: '区域', DISPATCHER: '派遣员', ACCEPTOR: '受理员', SHIFT_LEADER: '值班长', INSPECTOR: '监督员', HOTLINE: '诉求办理', ALL: '过程' },
    way: { ALL: '合计', DISTRICT: '按区市', STREET: '按街道', UNIT: '按单位', CLASS: '按分类', ROLE: '按岗位', DAY: '按日', MONTH: '按月' }
  },
  role: { INSPECTOR: '监督员', GRID_WORKER: '网格员', ACCEPTOR: '受理员', SHIFT_LEADER: '值班长', DISPATCHER: '派遣员', HANDLER: '处置人员', LEADER: '领导', ADMINISTRATOR: '系统管理员', SYSTEM: '业务系统', HOUSE: '系统自动', CITIZEN: '市民', ANONYMOUS: '匿名市民', REPORTER: '上报人', STAFF: '工作人员' },
  rules: {
    title: '督办与时限规则', stages: '各环节时限', escalation: '到期升级', escalationHint: '按顺序执行；停机后只执行已到期的最后一步。', step: '动作', share: '时限用去', after: '超期后', remove: '删除', add: '新增', approvers: '申请审批', round: '第几次起', who: '审批人', arbiter: '裁定', returns: '回退达到次数后由值班长裁定',
    kind: { REMIND: '提醒', URGE: '催办', SUPERVISE: '督办', LEADER: '上报' }
  },
  bulk: { title: '批量办理', chosen: '已选 {n} 件', what: '选择操作', export: '导出', clear: '取消选择', choose: '选择', ok: '完成', progress: '正在办理 {n} / {all}', mergeInto: '其余案件将并入 {number}' },
  filters: { save: '保存条件', name: '请给这组条件起个名字' },
  register: { title: '登记案件', pick: '在地图上点选位置', outside: '该位置不在本市范围内', class: '分类', address: '详细地点', text: '问题描述', submit: '登记', done: '已登记', handled: '已现场处置（自处理）', before: '处置前照片', after: '处置后照片' },
  organization: {
    title: '机构与权责', units: '机构', search: '按名称查找', duties: '权责', staff: '人员', who: '谁负责？', ask: '查询', answer: '由 {unit} 负责', region: '区域', class: '分类',
    from: '开始日期', until: '结束日期', add: '新增权责', end: '终止', dutyTitle: '名称', ended: '已终止', added: '已新增', any: '全部分类', addUnit: '新增机构', pick: '从左侧选择机构，查看并调整人员与权责。', moment: '时间（空为现在）', rename: '改名', newName: '请输入新名称', endUnit: '撤销机构', endUnitWarning: '撤销后，{name} 不再接收案件。', leave: '离岗', leaveWarning: '{name} 将不再属于此机构，其登录权限请在“人员与权限”中收回。', noStaff: '没有人员', post: '岗位', employ: '加入', unitName: '机构名称', unitCode: '机构代码', codeRule: '2 至 40 个字母、数字、点、横线', kind: '类别', parent: '上级机构', noDuty: '没有权责', shifted: '仅在一周的固定时段', shift: '时段', since: '{from} 起', ends: '至 {until}', endWarning: '终止后，新案件不再按“{title}”派遣。'
  },
  calendar: { title: '工作日历', year: '年份', work: '上班', off: '休息', name: '名称', save: '保存', remove: '恢复默认', hours: '工作时间', exceptions: '节假日与调休', pick: '选择日期', saved: '已保存' },
  classes: { link: '自动关联重复上报', metres: '米内', hours: '小时内', title: '分类与时限', name: '名称', group: '大类', anonymous: '可匿名', short: '简易流程', limits: '立案条件与时限', save: '保存', saved: '已保存，立即生效' },
  limitUnit: { NATURAL_HOUR: '自然时', WORKING_HOUR: '工作时', EMERGENCY_HOUR: '紧急工作时', WORKING_DAY: '工作日' },
  regions: {
    title: '行政区划', tree: '区划', import: '导入边界', file: '选择 GeoJSON 文件', system: '坐标系', layer: '图层', outlines: '区划边界', cells: '单元网格', preview: '预览', apply: '导入', matched: '对应上 {n} 个', unmatched: '未对应', invalid: '图形无效',
    overlapping: '相互重叠', applied: '已导入，立即生效', source: '当前街道边界来源：{source}'
  },
  review: {
    title: '照片审核', hint: '机器没有把握的照片由人确认。框内在公开副本中会被遮挡：拖动添加，点击移除。', open: '公开', openBlurred: '遮挡后公开', withhold: '不公开', none: '没有待审核的照片',
    verdict: { UNSURE: '机器没有把握', FAILED: '机器未能识别', CLEAR: '机器未见人脸和车牌', BLURRED: '机器已找到人脸或车牌', NONE: '等待机器识别' }, kind: { FACE: '人脸', PLATE: '车牌', OTHER: '遮挡' },
    hides: '遮挡 {n} 处', add: '添加遮挡框', drop: '移除', keys: '：方向键移动，Shift 加方向键调整大小，Delete 移除', rule: '公开规则', releaseClear: '未见人脸和车牌的照片自动公开', releaseBlurred: '全部有把握时遮挡后自动公开',
    doubt: '低于此值视为没有', sure: '不低于此值视为有把握', seconds: '识别最长用时（秒）', save: '保存', saved: '已保存，立即生效'
  },
  grid: { title: '网格责任人', hint: '核实、核查任务按地点所在的最小网格派给责任人；没有责任人的进入公共待办。', none: '还没有网格责任人', add: '指定' },
  audit: { title: '审计', time: '时间', who: '人员', event: '事件', what: '对象', result: '结果', verify: '校验全部记录', sound: '{n} 条记录完整无误', damaged: '发现 {n} 处问题', head: '链头', filter: '按事件筛选', running: '正在校验…' },
  notices: { title: '通知', unread: '{n} 条未读', none: '没有通知', sms: '模拟短信箱', phone: '手机号', show: '查看', outbox: '发件箱' },
  people: {
    title: '人员与权限', search: '按姓名或登录名查找', pick: '从左侧选择人员，查看并调整其权限。', addPerson: '新增人员', addSystem: '新增业务系统', locked: '已锁定', lock: '锁定', unlock: '解除锁定', lockWarning: '锁定后，{name} 将立即退出登录，且不能再次登录。', own: '这是您自己的账号，请由另一位管理员调整。', grants: '已有授权', noGrant: '没有授权', grant: '授权', withdraw: '收回', role: '角色', region: '管辖区域', street: '街道', wholeDistrict: '全区', unit: '单位', allUnits: '区域内全部单位', choose: '请选择', changed: '已保存，立即生效', roles: '角色与权限一览', login: '登录名', clientId: '客户端标识', loginRule: '3 至 40 个小写字母、数字、点、横线', name: '姓名或名称', password: '初始密码', passwordRule: '至少 12 位', add: '新增', done: '我已保存', secretOnce: '请立即保存此密钥，关闭后不再显示：', kind: { STAFF: '工作人员', SYSTEM: '业务系统' }
  },
  permission: { indicator_read: '查看考核评价', indicator_edit: '维护指标与权重', case_apply: '提出申请', case_approve: '审批申请', case_approve_second: '上级审批', case_resume: '恢复挂账案件', case_arbitrate: '裁定责任单位', case_urge: '催办', case_supervise: '督办', case_reply: '回复督办', case_self_handle: '自处理', case_merge: '并案与关联', case_split: '拆分',
    case_read: '查看案件', case_register: '登记案件', case_accept: '受理', case_reject: '不予受理', case_verify: '发起核实', case_verification: '现场核实', case_send_check: '发起核查', case_check: '现场核查', case_file: '立案', case_close: '结案', case_reopen: '重新立案', case_dispatch: '派遣', case_return: '回退', case_rework: '返工', case_sign: '签收', case_finish: '处置', report_read: '查看市民线索', report_contact: '查看联系方式', worklist_read: '查看待办', worklist_handover: '转交待办', organization_read: '查看机构', organization_edit: '维护机构与权责', region_read: '查看区划', region_edit: '导入边界', calendar_read: '查看日历', calendar_edit: '维护日历', class_read: '查看分类', class_edit: '维护分类与时限', file_original: '查看原始照片', file_review: '审核照片', file_rule: '设定照片公开规则', access_read: '查看人员与权限', access_edit: '维护人员与权限', audit_read: '查看审计', audit_verify: '校验审计', notice_read: '查看发件箱', notice_edit: '维护通知', system_health: '查看系统运行'
  },
  day: { MONDAY: '周一', TUESDAY: '周二', WEDNESDAY: '周三', THURSDAY: '周四', FRIDAY: '周五', SATURDAY: '周六', SUNDAY: '周日' },
  desk: {
    title: '人工落点', keys: 'J/K 换一条，回车确认落点', search: '搜索文字、地址或原编号', find: '查找', empty: '没有等待落点的诉求', noMatch: '没有符合条件的待落点诉求',
    region: '原记录区域', source: '来源与原编号', recorded: '原分类与状态', opened: '原受理时间', coordinates: '坐标（经度, 纬度）', example: '例如 120.3826, 36.0671',
    unreadable: '坐标看不懂：请先写经度，再写纬度，用逗号分开', confirm: '确认落点', placed: '{number} 已落在 {region}'
  },
  outbox: { messages: '消息', templates: '通知模板', allChannels: '全部渠道', act: '操作', retry: '重发', retried: '已安排重发', giveUp: '放弃', givenUp: '已放弃发送', subject: '标题', body: '正文', places: '可填写', save: '保存', saved: '已保存，下一条消息起生效', zh: '中文', en: '英文', title: '发件箱', state: '状态', all: '全部状态', PENDING: '待发送', GIVEN_UP: '已放弃', DELIVERED: '已送达', SKIPPED: '未外发（模拟）', template: '模板', channel: '渠道', IN_APP: '站内', EMAIL: '邮件', WEBHOOK: '回调', SMS: '短信', MINI_PROGRAM: '小程序', attempts: '次数', next: '下次发送', reason: '原因' },
  unitKind: { CITY_DEPARTMENT: '市级部门', DISTRICT_DEPARTMENT: '区级部门', STREET_OFFICE: '街道办事处', COMMUNITY: '社区', PROFESSIONAL_UNIT: '专业部门', DESK: '受理派遣席位' },
  template: { 'report-delayed': '上报需要更多时间', 'case-word': '催办、督办与审批结果', 'report-accepted': '上报已受理', 'report-dispatched': '上报正在处置', 'report-finished': '上报已处置', 'report-closed': '上报已结案', 'report-rejected': '上报未予受理', 'task-assigned': '新的待办', 'login-code': '登录验证码' }
}
