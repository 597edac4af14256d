-- The walk from a run's own span to its descendants asks for the children of many spans at once.
CREATE INDEX spans_by_parent ON spans (environment_id, trace_id, parent_span_id);
