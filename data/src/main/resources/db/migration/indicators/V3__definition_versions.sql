-- How often a figure is looked at (周期), and the editor's trace.
alter table definition add column period text not null default 'MONTH'
    check (period in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'));

-- What a figure meant before (历史口径): a period is judged by the meaning in force on its last day.
create table former_definition (
    code       text        not null references definition,
    version    int         not null,
    valid_from date        not null,
    valid_to   date        not null,
    meaning    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (code, version)
);
