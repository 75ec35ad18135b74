-- Photos that people sent. The content itself lies in the file store under its SHA-256.
create table file (
    id          uuid             primary key,
    sha256      text             not null,
    type        text             not null,
    width       int              not null,
    height      int              not null,
    bytes       bigint           not null,
    longitude   double precision,
    latitude    double precision,
    taken_at    timestamptz,
    uploader    uuid             not null,
    uploaded_at timestamptz      not null,
    system      text,
    subject     uuid,
    role        text,
    position    int,
    review      text             not null default 'PENDING' check (review in ('PENDING', 'PUBLIC', 'WITHHELD')),
    reviewed_by uuid,
    reviewed_at timestamptz,
    simulated   boolean          not null,
    check ((system is null) = (subject is null))
);
create index file_by_subject on file (subject, position) where subject is not null;
create index file_orphaned on file (uploaded_at) where subject is null;
create index file_to_review on file (id) where review = 'PENDING' and subject is not null;
create index file_by_content on file (sha256);
