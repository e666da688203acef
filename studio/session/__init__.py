"""The open project: plan history, selection and the dirty flag."""
