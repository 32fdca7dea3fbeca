insert into tracking.night_checks
	(night_id, check_id, title, asserts, subject, expected_means, actual_means, differs, tolerance, grace, why, action,
	sha256, evidence_columns, status, problem)
values
	(:nightId, :checkId, :title, :asserts, :subject, :expectedMeans, :actualMeans, :differs, :tolerance, :grace, :why,
	:action, :sha256, :evidenceColumns, :status, :problem)
