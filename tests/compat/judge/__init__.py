"""Independent judge of reading and writing `.ma` scenes: what a scene's text says, as comparable facts.

Nothing here shares code with src/io. The parts: tokenizer (words and lines), statements (commands and flags), schema
(attribute names), values (typed data), model (nodes and names while reading), facts (the result), compare and
permitted (differences), host (what maya.cmds answers), matrices (transform formulas), naive_writer (for self-tests).
"""

from judge.compare import Report, compare_facts
from judge.facts import SceneFacts, facts, facts_of_text

__all__ = ["Report", "SceneFacts", "compare_facts", "facts", "facts_of_text"]
