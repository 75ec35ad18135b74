-- What the cockpit shows is data: sections in their order, and how each draws which indicators.
create table section (
    id        text primary key,
    number    int  not null,
    title     text not null,
    title_en  text not null,
    audience  text not null check (audience in ('STAFF', 'PUBLIC')),
    connected boolean not null,
    -- What a section that is not connected still needs.
    needs     text not null default '',
    needs_en  text not null default '',
    check (connected or needs <> '')
);

create table panel (
    section    text    not null references section on delete cascade,
    position   int     not null,
    kind       text    not null check (kind in ('FIGURES', 'RANKING', 'TREND', 'MAP', 'FLOW', 'NEWS')),
    title      text    not null,
    title_en   text    not null,
    indicators text[]  not null,
    by         text    not null,
    -- The day looked at and so many before it, all together.
    days       int     not null check (days between 1 and 1096),
    -- How many rows, and how much a row must divide by to be ranked.
    top        int     not null check (top between 1 and 200),
    least      int     not null default 0,
    overview   boolean not null,
    primary key (section, position)
);

create table version (
    single boolean primary key default true check (single),
    number int     not null
);
insert into version (number) values (1);

insert into section (id, number, title, title_en, audience, connected) values
    ('operation', 1, '城市运行', 'The city today', 'STAFF', true),
    ('demands', 2, '民生诉求', 'What citizens ask', 'STAFF', true),
    ('performance', 3, '处置效能', 'Handling', 'STAFF', true),
    ('satisfaction', 4, '市民满意', 'Satisfaction', 'STAFF', true),
    ('system', 5, '系统运行', 'This platform', 'STAFF', true),
    ('street', 99, '街面公示', 'On the street', 'PUBLIC', true);

insert into section (id, number, title, title_en, audience, connected, needs, needs_en) values
    ('services', 6, '政务服务', 'Public services', 'STAFF', false, '一网通办的事项目录、办件过程与好差评', 'The catalogue of services, applications under way and their ratings'),
    ('data', 7, '公共数据', 'Public data', 'STAFF', false, '政务信息资源目录、共享申请与接口调用计量', 'The catalogue of resources, requests to share and metered calls'),
    ('traffic', 8, '交通出行', 'Traffic', 'STAFF', false, '路口检测器、信号机与公交位置的实时数据', 'Live data of detectors, signals and buses'),
    ('parking', 9, '停车泊位', 'Parking', 'STAFF', false, '停车场与路内泊位的占用状态', 'Occupancy of car parks and kerbside berths'),
    ('tourism', 10, '文化旅游', 'Culture and tourism', 'STAFF', false, '景区预约、在园人数与最大承载量', 'Reservations, visitors inside and capacities of sights'),
    ('environment', 11, '生态环境', 'Environment', 'STAFF', false, '空气、水质、噪声监测站的观测数据', 'Observations of air, water and noise stations'),
    ('weather', 12, '气象海洋', 'Weather and sea', 'STAFF', false, '预报、预警、潮位与浪高的发布接口', 'Forecasts, warnings, tide and wave heights as published'),
    ('emergency', 13, '应急安全', 'Emergencies', 'STAFF', false, '突发事件、危险源、队伍与物资台账', 'Incidents, hazards, teams and stores'),
    ('economy', 14, '经济运行', 'Economy', 'STAFF', false, '统计部门按月发布的指标与口径', 'Monthly indicators of the statistics bureau with their definitions'),
    ('projects', 15, '重点项目', 'Key projects', 'STAFF', false, '项目基线、月报与问题清单', 'Baselines, monthly reports and problems of projects'),
    ('health', 16, '医疗健康', 'Health', 'STAFF', false, '检查检验结果互认记录与床位、急救资源状态', 'Recognised results, beds and ambulances');

insert into panel (section, position, kind, title, title_en, indicators, by, days, top, least, overview) values
    ('operation', 1, 'FIGURES', '今日', 'Today', '{region.reported,region.filed,region.closed,stock.open,stock.overdue,stock.overdue_rate}', 'ALL', 1, 1, 0, true),
    ('operation', 2, 'MAP', '在办与超期', 'Open and overdue', '{stock.open,stock.overdue,stock.overdue_rate,region.reported}', 'STREET', 1, 200, 0, true),
    ('operation', 3, 'FLOW', '派遣流向', 'Who was sent', '{dispatcher.dispatched}', 'FLOW', 7, 60, 0, true),
    ('operation', 4, 'RANKING', '各区在办', 'Open by district', '{stock.open,stock.overdue}', 'DISTRICT', 1, 12, 0, true),
    ('operation', 5, 'RANKING', '各类在办', 'Open by class', '{stock.open,stock.overdue}', 'CLASS', 1, 12, 0, false),
    ('operation', 6, 'TREND', '近三十日', 'Thirty days', '{region.reported,region.closed}', 'DAY', 30, 31, 0, true),
    ('operation', 7, 'TREND', '在办存量', 'Stock of open cases', '{stock.open,stock.overdue}', 'DAY', 30, 31, 0, false),
    ('operation', 8, 'NEWS', '实时动态', 'Now', '{region.reported,region.closed}', 'ALL', 1, 20, 0, true),
    ('demands', 1, 'FIGURES', '近七日', 'Seven days', '{citizen.reported,hotline.responded,hotline.on_time}', 'ALL', 7, 1, 0, true),
    ('demands', 2, 'RANKING', '反映最多', 'Most reported', '{region.reported}', 'CLASS', 7, 8, 0, true),
    ('demands', 3, 'TREND', '市民上报', 'Reported by citizens', '{citizen.reported}', 'DAY', 30, 31, 0, false),
    ('demands', 4, 'RANKING', '各街道上报', 'Reported by street', '{citizen.reported}', 'STREET', 7, 15, 0, false),
    ('performance', 1, 'FIGURES', '近三十日', 'Thirty days', '{handler.on_time,handler.signed_on_time,region.closed_on_time,handler.rework_rate}', 'ALL', 30, 1, 0, true),
    ('performance', 2, 'RANKING', '按时处置率', 'Dealt with on time', '{handler.on_time,handler.disposed_rate}', 'UNIT', 30, 8, 5, true),
    ('performance', 3, 'RANKING', '超期在办', 'Overdue by unit', '{stock.overdue,stock.open}', 'UNIT', 1, 10, 0, false),
    ('performance', 4, 'FIGURES', '督促', 'Urged', '{all.urged,all.supervised,all.returned,all.shirked,all.delayed}', 'ALL', 30, 1, 0, false),
    ('satisfaction', 1, 'FIGURES', '近三十日', 'Thirty days', '{hotline.satisfied,hotline.solved,hotline.answered}', 'ALL', 30, 1, 0, true),
    ('satisfaction', 2, 'RANKING', '各区满意率', 'Satisfied by district', '{hotline.satisfied,hotline.answered}', 'DISTRICT', 30, 12, 5, false),
    ('satisfaction', 3, 'TREND', '满意率走势', 'Satisfied by day', '{hotline.satisfied}', 'DAY', 30, 31, 0, true),
    ('satisfaction', 4, 'RANKING', '各类满意率', 'Satisfied by class', '{hotline.satisfied}', 'CLASS', 30, 12, 5, false),
    ('system', 1, 'FIGURES', '此刻', 'Now', '{system.nodes,system.per_minute,system.p95,system.error_rate,system.queue,system.timers_late,system.database,system.backup_age}', 'ALL', 1, 1, 0, true),
    ('system', 2, 'TREND', '请求与错误', 'Requests and failures', '{system.requests,system.errors}', 'DAY', 14, 15, 0, false),
    ('street', 1, 'FIGURES', '近三十日', 'Thirty days', '{region.reported,region.closed,region.closed_on_time,hotline.satisfied}', 'ALL', 30, 1, 0, true);
