"""Whose side somebody takes part for: the delegation, else the state, else the organisation or state itself."""

from __future__ import annotations

#: The title of the party of a participation `x`, with the joins it needs; NULL for nobody that is known.
PARTY = "coalesce(d.title, s.title, g.title, CASE WHEN a.kind IN ('state', 'organisation') THEN a.title END)"
PARTY_JOINS = """
    participation x LEFT JOIN record d ON d.id = x.delegation_id LEFT JOIN record a ON a.id = x.actor_id
    LEFT JOIN person n ON n.id = x.actor_id LEFT JOIN record s ON s.id = n.state_id
    LEFT JOIN tenure o ON o.id = x.tenure_id LEFT JOIN post p ON p.id = o.post_id
    LEFT JOIN organisation h ON h.id = p.organisation_id LEFT JOIN record g ON g.id = h.state_id"""
