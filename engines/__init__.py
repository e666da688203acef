"""The engines of Flipside: hear, plan, arrange, generate and render music; no window, no sound card."""
