export default {
  app: '随手拍', simulated: '模拟', retry: '重试', more: '更多', back: '返回', loading: '正在读取…', unreachable: '网络不通，请检查网络后重试。', refused: '没能完成，请重试。',
  tabHome: '首页', tabMine: '线索', tabReport: '发布', tabFeed: '动态', tabMe: '我的',
  homeLead: '看到问题，拍一张照片，其余交给我们。', homeReport: '拍照上报', homeFixed: '最近解决', homeOpen: '我的进行中', homeNone: '还没有公开的整改照片', before: '整改前', after: '整改后',
  reportTitle: '上报问题', photos: '照片', addPhoto: '拍照或选图', uploading: '上传中…', uploadFailed: '上传失败，点此重试', place: '位置', placeFromPhoto: '位置取自照片，请确认', placeFromPhone: '位置取自手机，请确认',
  placePick: '在地图上点一下问题所在位置', useMine: '用我的位置', outside: '该位置不在本市范围内，请重新选择', locating: '正在定位…', noLocation: '无法取得手机位置，请在地图上点选', kind: '类型', text: '说明（选填）', textHint: '一句话说明问题', anonymous: '匿名上报',
  needLogin: '该类型需要登录后上报', send: '提交', sending: '正在提交…', sent: '已提交', sentNext: '我们会尽快派给责任单位，办理进展可在“线索”里查看。', number: '编号', followCode: '查询码', followKeep: '匿名上报请保存查询码，凭编号和查询码查看进展。', copy: '复制', copied: '已复制',
  again: '再报一个', see: '查看进展', draftKept: '网络不通，已存为待发送，联网后自动提交。', drafts: '待发送 {n} 条', sendNow: '立即发送',
  mineTitle: '我的线索', mineNone: '还没有上报过问题', loginFirst: '登录后查看自己的线索', login: '登录', phone: '手机号', code: '验证码', getCode: '获取验证码', codeSent: '验证码已发送', seeSms: '查看模拟短信', follow: '凭查询码查看', followDo: '查看',
  story: '办理进展', due: '预计 {time} 前办结', unit: '责任单位', evaluate: '评价', solved: '解决了', notSolved: '没解决', satisfaction: '满意程度', stars: '{n} 分', evaluateText: '想说的话（选填）', evaluateSend: '提交评价', evaluated: '感谢您的评价', submittedAt: '上报于 {time}', closedAt: '结案于 {time}',
  feedTitle: '身边动态', feedNone: '这里还没有动态', allKinds: '全部类型', map: '地图', list: '列表',
  meTitle: '我的', logout: '退出登录', language: 'English', elder: '长辈模式（大字）', notices: '通知', noNotices: '没有通知', privacy: '隐私说明', privacyText: '公开页面只显示类型、位置、进展和经人工审核的照片，不显示您是谁、也不显示您写的文字。手机号加密保存，仅用于登录和告知进展。', other: '其他问题',
  suggested: '可能是：',
  sameProblem: '附近已有人上报，是同一个问题吗？', metresAway: '{n} 米', alike: '相似 {n}%', sameClass: '同一分类', wordsAlike: '文字相似 {n}%', photosAlike: '照片相似 {n}%', join: '是同一个', joined: '✓ 已选', joinMeans: '您的上报会并入办理，每一步都会告知您；不选则单独办理。',
  stageACCEPTANCE: '受理', stageHANDLING: '处置', stageSUPERVISION: '督查', stageCHECK: '核查', stageCLOSED: '结案', stageREJECTED: '不予受理'
}
