CREATE TABLE environments (
  id TEXT NOT NULL PRIMARY KEY,
  secret_key TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  environment_id TEXT NOT NULL REFERENCES environments (id),
  run_id TEXT NOT NULL,
  task_slug TEXT NOT NULL,
  trace_id TEXT NOT NULL,
  span_id TEXT NOT NULL,
  batch_id TEXT,
  created_ns INTEGER NOT NULL,
  completed_ns INTEGER,
  is_settled INTEGER NOT NULL,
  UNIQUE (environment_id, run_id)
) STRICT;

CREATE INDEX runs_to_settle ON runs (id) WHERE is_settled = 0;

CREATE TABLE run_tags (
  run INTEGER NOT NULL REFERENCES runs (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (run, position),
  UNIQUE (run, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE spans (
  id INTEGER PRIMARY KEY,
  environment_id TEXT NOT NULL REFERENCES environments (id),
  trace_id TEXT NOT NULL,
  span_id TEXT NOT NULL,
  parent_span_id TEXT,
  run_id TEXT NOT NULL,
  task_slug TEXT NOT NULL,
  batch_id TEXT,
  message TEXT NOT NULL,
  start_ns INTEGER NOT NULL,
  duration_ns INTEGER NOT NULL,
  level TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_error INTEGER NOT NULL,
  is_partial INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL,
  is_debug INTEGER NOT NULL,
  attempt_number INTEGER,
  properties BLOB NOT NULL,
  style BLOB NOT NULL,
  events BLOB NOT NULL,
  UNIQUE (environment_id, trace_id, span_id)
) STRICT;

CREATE INDEX spans_by_trace ON spans (environment_id, trace_id, start_ns);
CREATE INDEX spans_by_run ON spans (environment_id, run_id, start_ns);
