"""Maya's scripting API, by Understudy."""
