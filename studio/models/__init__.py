"""Qt item models over the plan and the takes."""
