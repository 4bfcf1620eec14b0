"""What tells that two records of a kind may be one: meetings, sources and facts, each by rules of their own.

A module reads what its rules compare (`read`), already narrowed by SQL to records that share a key with another, and
says pairs with the rule and the reason in words (`find`). Nothing is compared with everything.
"""
