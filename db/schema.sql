-- Generated from db/migrations by `make schema`. Do not edit.
PRAGMA application_id=1128354629;
PRAGMA user_version=7;

CREATE TABLE action_item (
    id TEXT NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    arising_event_id TEXT,
    arising_excerpt_id TEXT,
    since_as_stated TEXT,
    since_edtf TEXT,
    since_tz TEXT,
    since_basis TEXT,
    since_earliest INTEGER,
    since_latest INTEGER,
    due_as_stated TEXT,
    due_edtf TEXT,
    due_tz TEXT,
    due_basis TEXT,
    due_earliest INTEGER,
    due_latest INTEGER,
    due_before_id TEXT,
    condition TEXT DEFAULT '' NOT NULL,
    closes_when TEXT DEFAULT '' NOT NULL,
    closing_excerpt_id TEXT,
    issue_id TEXT,
    assignee TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(arising_event_id) REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(arising_excerpt_id) REFERENCES excerpt (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(due_before_id) REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(closing_excerpt_id) REFERENCES excerpt (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE action_log (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    at_as_stated TEXT,
    at_edtf TEXT,
    at_tz TEXT,
    at_basis TEXT,
    at_earliest INTEGER,
    at_latest INTEGER,
    status TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES action_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE action_owed_by (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES action_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ref_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE action_owed_to (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES action_item (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ref_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE attribution (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor_id TEXT,
    unnamed TEXT DEFAULT '' NOT NULL,
    mode TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(actor_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE blob (
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE case_info (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT DEFAULT '' NOT NULL,
    as_of TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE change (
    step_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    op TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (step_id, number),
    FOREIGN KEY(step_id) REFERENCES step (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE channel (
    id TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    from_as_stated TEXT,
    from_edtf TEXT,
    from_tz TEXT,
    from_basis TEXT,
    from_earliest INTEGER,
    from_latest INTEGER,
    to_as_stated TEXT,
    to_edtf TEXT,
    to_tz TEXT,
    to_basis TEXT,
    to_earliest INTEGER,
    to_latest INTEGER,
    precedent_of_id TEXT,
    issue_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(precedent_of_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE channel_party (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES channel (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ref_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE citation (
    id TEXT NOT NULL,
    excerpt_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT DEFAULT '' NOT NULL,
    stance TEXT DEFAULT 'supports' NOT NULL,
    credibility INTEGER,
    note TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(excerpt_id) REFERENCES excerpt (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(record_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE claim (
    id TEXT NOT NULL,
    claimant_id TEXT,
    respondent_id TEXT,
    instrument_id TEXT,
    amount TEXT DEFAULT '' NOT NULL,
    currency TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    paid_by_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claimant_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(respondent_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(instrument_id) REFERENCES instrument (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(paid_by_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE conflict (
    id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE custom_field (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE decision (
    id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    choice TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE event (
    id TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    date_as_stated TEXT,
    date_edtf TEXT,
    date_tz TEXT,
    date_basis TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    place_id TEXT,
    margin_of_id TEXT,
    level TEXT DEFAULT '' NOT NULL,
    mode TEXT DEFAULT '' NOT NULL,
    format TEXT DEFAULT '' NOT NULL,
    channel_id TEXT,
    issue_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(margin_of_id) REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(channel_id) REFERENCES channel (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE event_log (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    date_as_stated TEXT,
    date_edtf TEXT,
    date_tz TEXT,
    date_basis TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    until_as_stated TEXT,
    until_edtf TEXT,
    until_tz TEXT,
    until_basis TEXT,
    until_earliest INTEGER,
    until_latest INTEGER,
    note TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE excerpt (
    id TEXT NOT NULL,
    text_version_id TEXT NOT NULL,
    start_cp INTEGER,
    end_cp INTEGER,
    exact TEXT DEFAULT '' NOT NULL,
    prefix TEXT DEFAULT '' NOT NULL,
    suffix TEXT DEFAULT '' NOT NULL,
    page INTEGER,
    state TEXT DEFAULT '' NOT NULL,
    translation TEXT DEFAULT '' NOT NULL,
    translator TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(text_version_id) REFERENCES text_version (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE file_format (
    needs TEXT NOT NULL
);

CREATE TABLE instrument (
    id TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    issued_by_id TEXT,
    date_as_stated TEXT,
    date_edtf TEXT,
    date_tz TEXT,
    date_basis TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    case_number TEXT DEFAULT '' NOT NULL,
    in_force TEXT DEFAULT '' NOT NULL,
    enforcement TEXT DEFAULT '' NOT NULL,
    issue_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issued_by_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE instrument_party (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor_id TEXT,
    role TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES instrument (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(actor_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE issue (
    id TEXT NOT NULL,
    parent_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE issue_term (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    party_id TEXT,
    term TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES issue (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(party_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE lineage (
    session_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    knows_session TEXT NOT NULL,
    knows_seq INTEGER NOT NULL,
    PRIMARY KEY (session_id, seq, knows_session)
)
WITHOUT ROWID;

CREATE TABLE name (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    script TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    used_by_id TEXT,
    from_as_stated TEXT,
    from_edtf TEXT,
    from_tz TEXT,
    from_basis TEXT,
    from_earliest INTEGER,
    from_latest INTEGER,
    to_as_stated TEXT,
    to_edtf TEXT,
    to_tz TEXT,
    to_basis TEXT,
    to_earliest INTEGER,
    to_latest INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(used_by_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE organisation (
    id TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    is_unnamed INTEGER DEFAULT 0 NOT NULL,
    parent_id TEXT,
    state_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent_id) REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(state_id) REFERENCES state (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE orphan (
    row_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    missing_id TEXT NOT NULL,
    PRIMARY KEY (row_id, missing_id)
)
WITHOUT ROWID;

CREATE TABLE participation (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor_id TEXT,
    unnamed TEXT DEFAULT '' NOT NULL,
    delegation_id TEXT,
    tenure_id TEXT,
    title_as_printed TEXT DEFAULT '' NOT NULL,
    role TEXT DEFAULT '' NOT NULL,
    attendance TEXT DEFAULT '' NOT NULL,
    on_behalf_of_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(actor_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(delegation_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(tenure_id) REFERENCES tenure (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(on_behalf_of_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE person (
    id TEXT NOT NULL,
    is_unnamed INTEGER DEFAULT 0 NOT NULL,
    state_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(state_id) REFERENCES state (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE place (
    id TEXT NOT NULL,
    latitude FLOAT,
    longitude FLOAT,
    tz TEXT DEFAULT '' NOT NULL,
    part_of_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(part_of_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE post (
    id TEXT NOT NULL,
    organisation_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(organisation_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE proposal (
    id TEXT NOT NULL,
    proposer_id TEXT,
    status TEXT DEFAULT '' NOT NULL,
    date_as_stated TEXT,
    date_edtf TEXT,
    date_tz TEXT,
    date_basis TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    issue_id TEXT,
    supersedes_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(proposer_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(supersedes_id) REFERENCES proposal (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE proposal_addressee (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES proposal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ref_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE proposal_component (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES proposal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE record (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    sensitivity TEXT DEFAULT 'internal' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE rejection (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    words TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE relation (
    id TEXT NOT NULL,
    subject_id TEXT,
    kind TEXT DEFAULT '' NOT NULL,
    object_id TEXT,
    from_as_stated TEXT,
    from_edtf TEXT,
    from_tz TEXT,
    from_basis TEXT,
    from_earliest INTEGER,
    from_latest INTEGER,
    to_as_stated TEXT,
    to_edtf TEXT,
    to_tz TEXT,
    to_basis TEXT,
    to_earliest INTEGER,
    to_latest INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(subject_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(object_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE same_as (
    id TEXT NOT NULL,
    a_id TEXT NOT NULL,
    b_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(a_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(b_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE saved_view (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE VIRTUAL TABLE search USING fts5(
    title, names, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE search_doc (
    number INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (number)
);

CREATE TABLE search_state (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE session (
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    machine TEXT NOT NULL,
    app_version TEXT NOT NULL,
    started_at TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE source (
    id TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    original_title TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    publisher_id TEXT,
    published_as_stated TEXT,
    published_edtf TEXT,
    published_tz TEXT,
    published_basis TEXT,
    published_earliest INTEGER,
    published_latest INTEGER,
    dateline_place_id TEXT,
    url TEXT DEFAULT '' NOT NULL,
    accessed_as_stated TEXT,
    accessed_edtf TEXT,
    accessed_tz TEXT,
    accessed_basis TEXT,
    accessed_earliest INTEGER,
    accessed_latest INTEGER,
    rights TEXT DEFAULT '' NOT NULL,
    reliability TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(publisher_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(dateline_place_id) REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE source_author (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    ref_id TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES source (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(ref_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE state (
    id TEXT NOT NULL,
    iso3166 TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE statement (
    id TEXT NOT NULL,
    speaker_id TEXT,
    unnamed_speaker TEXT DEFAULT '' NOT NULL,
    on_behalf_of_id TEXT,
    kind TEXT DEFAULT '' NOT NULL,
    said_as_stated TEXT,
    said_edtf TEXT,
    said_tz TEXT,
    said_basis TEXT,
    said_earliest INTEGER,
    said_latest INTEGER,
    event_id TEXT,
    issue_id TEXT,
    proposal_id TEXT,
    stance TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    translation TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(speaker_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(on_behalf_of_id) REFERENCES record (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(proposal_id) REFERENCES proposal (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "step" (
    ord INTEGER NOT NULL,
    id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    label TEXT NOT NULL,
    mode TEXT NOT NULL,
    of_step TEXT,
    merge_key TEXT DEFAULT '' NOT NULL,
    digest TEXT NOT NULL,
    via TEXT,
    retracts TEXT,
    part_of TEXT,
    PRIMARY KEY (ord),
    UNIQUE (id),
    FOREIGN KEY(session_id) REFERENCES session (id)
);

CREATE TABLE tag (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE template (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE tenure (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    post_id TEXT,
    from_as_stated TEXT,
    from_edtf TEXT,
    from_tz TEXT,
    from_basis TEXT,
    from_earliest INTEGER,
    from_latest INTEGER,
    to_as_stated TEXT,
    to_edtf TEXT,
    to_tz TEXT,
    to_basis TEXT,
    to_earliest INTEGER,
    to_latest INTEGER,
    acting INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE text_body (
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE text_sketch (
    sha256 TEXT NOT NULL,
    sketch BLOB NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE text_version (
    id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL,
    original_sha256 TEXT,
    file_name TEXT DEFAULT '' NOT NULL,
    encoding TEXT DEFAULT '' NOT NULL,
    extracted_by TEXT DEFAULT '' NOT NULL,
    extracted_at TEXT NOT NULL,
    page_map TEXT DEFAULT '' NOT NULL,
    supersedes_id TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(text_sha256) REFERENCES text_body (sha256),
    FOREIGN KEY(original_sha256) REFERENCES blob (sha256),
    FOREIGN KEY(supersedes_id) REFERENCES text_version (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_action_item_arising_event_id ON action_item (arising_event_id);

CREATE INDEX ix_action_item_arising_excerpt_id ON action_item (arising_excerpt_id);

CREATE INDEX ix_action_item_closing_excerpt_id ON action_item (closing_excerpt_id);

CREATE INDEX ix_action_item_due_before_id ON action_item (due_before_id);

CREATE INDEX ix_action_item_due_earliest ON action_item (due_earliest);

CREATE INDEX ix_action_item_due_latest ON action_item (due_latest);

CREATE INDEX ix_action_item_issue_id ON action_item (issue_id);

CREATE INDEX ix_action_item_since_earliest ON action_item (since_earliest);

CREATE INDEX ix_action_item_since_latest ON action_item (since_latest);

CREATE INDEX ix_action_log_owner_id ON action_log (owner_id);

CREATE INDEX ix_action_owed_by_owner_id ON action_owed_by (owner_id);

CREATE INDEX ix_action_owed_by_ref_id ON action_owed_by (ref_id);

CREATE INDEX ix_action_owed_to_owner_id ON action_owed_to (owner_id);

CREATE INDEX ix_action_owed_to_ref_id ON action_owed_to (ref_id);

CREATE INDEX ix_attribution_actor_id ON attribution (actor_id);

CREATE INDEX ix_attribution_owner_id ON attribution (owner_id);

CREATE INDEX ix_change_other ON change (CASE WHEN json_valid(coalesce("after", "before")) THEN coalesce("after", "before") ->> 'b_id' END) WHERE table_name = 'same_as';

CREATE INDEX ix_change_owner ON change (CASE WHEN json_valid(coalesce("after", "before")) THEN coalesce("after", "before") ->> CASE table_name WHEN 'citation' THEN 'record_id' WHEN 'same_as' THEN 'a_id' WHEN 'text_version' THEN 'source_id' WHEN 'excerpt' THEN 'text_version_id' ELSE 'owner_id' END END) WHERE CASE WHEN json_valid(coalesce("after", "before")) THEN coalesce("after", "before") ->> CASE table_name WHEN 'citation' THEN 'record_id' WHEN 'same_as' THEN 'a_id' WHEN 'text_version' THEN 'source_id' WHEN 'excerpt' THEN 'text_version_id' ELSE 'owner_id' END END IS NOT NULL;

CREATE INDEX ix_change_row_id ON change (row_id);

CREATE INDEX ix_channel_from_earliest ON channel (from_earliest);

CREATE INDEX ix_channel_from_latest ON channel (from_latest);

CREATE INDEX ix_channel_issue_id ON channel (issue_id);

CREATE INDEX ix_channel_party_owner_id ON channel_party (owner_id);

CREATE INDEX ix_channel_party_ref_id ON channel_party (ref_id);

CREATE INDEX ix_channel_precedent_of_id ON channel (precedent_of_id);

CREATE INDEX ix_channel_to_earliest ON channel (to_earliest);

CREATE INDEX ix_channel_to_latest ON channel (to_latest);

CREATE INDEX ix_citation_excerpt_id ON citation (excerpt_id);

CREATE INDEX ix_citation_record_id ON citation (record_id);

CREATE INDEX ix_claim_claimant_id ON claim (claimant_id);

CREATE INDEX ix_claim_instrument_id ON claim (instrument_id);

CREATE INDEX ix_claim_paid_by_id ON claim (paid_by_id);

CREATE INDEX ix_claim_respondent_id ON claim (respondent_id);

CREATE INDEX ix_conflict_row_id ON conflict (row_id);

CREATE INDEX ix_custom_field_owner_id ON custom_field (owner_id);

CREATE INDEX ix_decision_row_id ON decision (row_id);

CREATE INDEX ix_event_channel_id ON event (channel_id);

CREATE INDEX ix_event_date_earliest ON event (date_earliest);

CREATE INDEX ix_event_date_latest ON event (date_latest);

CREATE INDEX ix_event_issue_id ON event (issue_id);

CREATE INDEX ix_event_log_owner_id ON event_log (owner_id);

CREATE INDEX ix_event_margin_of_id ON event (margin_of_id);

CREATE INDEX ix_event_place_id ON event (place_id);

CREATE INDEX ix_excerpt_text_version_id ON excerpt (text_version_id);

CREATE INDEX ix_instrument_date_earliest ON instrument (date_earliest);

CREATE INDEX ix_instrument_date_latest ON instrument (date_latest);

CREATE INDEX ix_instrument_issue_id ON instrument (issue_id);

CREATE INDEX ix_instrument_issued_by_id ON instrument (issued_by_id);

CREATE INDEX ix_instrument_party_actor_id ON instrument_party (actor_id);

CREATE INDEX ix_instrument_party_owner_id ON instrument_party (owner_id);

CREATE INDEX ix_issue_parent_id ON issue (parent_id);

CREATE INDEX ix_issue_term_owner_id ON issue_term (owner_id);

CREATE INDEX ix_issue_term_party_id ON issue_term (party_id);

CREATE INDEX ix_name_owner_id ON name (owner_id);

CREATE INDEX ix_name_used_by_id ON name (used_by_id);

CREATE INDEX ix_organisation_parent_id ON organisation (parent_id);

CREATE INDEX ix_organisation_state_id ON organisation (state_id);

CREATE INDEX ix_orphan_missing_id ON orphan (missing_id);

CREATE INDEX ix_participation_actor_id ON participation (actor_id);

CREATE INDEX ix_participation_delegation_id ON participation (delegation_id);

CREATE INDEX ix_participation_on_behalf_of_id ON participation (on_behalf_of_id);

CREATE INDEX ix_participation_owner_id ON participation (owner_id);

CREATE INDEX ix_participation_tenure_id ON participation (tenure_id);

CREATE INDEX ix_person_state_id ON person (state_id);

CREATE INDEX ix_place_part_of_id ON place (part_of_id);

CREATE INDEX ix_post_organisation_id ON post (organisation_id);

CREATE INDEX ix_proposal_addressee_owner_id ON proposal_addressee (owner_id);

CREATE INDEX ix_proposal_addressee_ref_id ON proposal_addressee (ref_id);

CREATE INDEX ix_proposal_component_owner_id ON proposal_component (owner_id);

CREATE INDEX ix_proposal_date_earliest ON proposal (date_earliest);

CREATE INDEX ix_proposal_date_latest ON proposal (date_latest);

CREATE INDEX ix_proposal_issue_id ON proposal (issue_id);

CREATE INDEX ix_proposal_proposer_id ON proposal (proposer_id);

CREATE INDEX ix_proposal_supersedes_id ON proposal (supersedes_id);

CREATE INDEX ix_record_kind_title ON record (kind, title);

CREATE INDEX ix_relation_from_earliest ON relation (from_earliest);

CREATE INDEX ix_relation_from_latest ON relation (from_latest);

CREATE INDEX ix_relation_object_id ON relation (object_id);

CREATE INDEX ix_relation_subject_id ON relation (subject_id);

CREATE INDEX ix_relation_to_earliest ON relation (to_earliest);

CREATE INDEX ix_relation_to_latest ON relation (to_latest);

CREATE INDEX ix_same_as_a_id ON same_as (a_id);

CREATE INDEX ix_same_as_b_id ON same_as (b_id);

CREATE UNIQUE INDEX ix_search_doc_record_id ON search_doc (record_id);

CREATE INDEX ix_source_accessed_earliest ON source (accessed_earliest);

CREATE INDEX ix_source_accessed_latest ON source (accessed_latest);

CREATE INDEX ix_source_author_owner_id ON source_author (owner_id);

CREATE INDEX ix_source_author_ref_id ON source_author (ref_id);

CREATE INDEX ix_source_dateline_place_id ON source (dateline_place_id);

CREATE INDEX ix_source_published_earliest ON source (published_earliest);

CREATE INDEX ix_source_published_latest ON source (published_latest);

CREATE INDEX ix_source_publisher_id ON source (publisher_id);

CREATE INDEX ix_statement_event_id ON statement (event_id);

CREATE INDEX ix_statement_issue_id ON statement (issue_id);

CREATE INDEX ix_statement_on_behalf_of_id ON statement (on_behalf_of_id);

CREATE INDEX ix_statement_proposal_id ON statement (proposal_id);

CREATE INDEX ix_statement_said_earliest ON statement (said_earliest);

CREATE INDEX ix_statement_said_latest ON statement (said_latest);

CREATE INDEX ix_statement_speaker_id ON statement (speaker_id);

CREATE INDEX ix_step_of_step ON step (of_step);

CREATE INDEX ix_step_retracts ON step (retracts);

CREATE INDEX ix_step_session_id ON step (session_id);

CREATE INDEX ix_step_via ON step (via);

CREATE INDEX ix_tag_owner_id ON tag (owner_id);

CREATE INDEX ix_tenure_owner_id ON tenure (owner_id);

CREATE INDEX ix_tenure_post_id ON tenure (post_id);

CREATE INDEX ix_text_version_original_sha256 ON text_version (original_sha256);

CREATE INDEX ix_text_version_source_id ON text_version (source_id);

CREATE INDEX ix_text_version_supersedes_id ON text_version (supersedes_id);

CREATE INDEX ix_text_version_text_sha256 ON text_version (text_sha256);

INSERT INTO alembic_version (version_num) VALUES ('0007');

INSERT INTO file_format (needs) VALUES ('0.1.0');
