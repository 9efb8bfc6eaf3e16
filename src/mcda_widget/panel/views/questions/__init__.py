"""The five questions of Test, each with its finding, its charts and tables, and its code."""
