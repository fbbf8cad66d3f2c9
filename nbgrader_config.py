"""Settings for nbgrader, read when it is run in this folder. See solutions/README.md."""

from facetoface.authoring.stripping import CODE_STUB, TEXT_STUB

c = get_config()  # noqa: F821  (nbgrader gives it)

c.CourseDirectory.course_id = "face-to-face"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = ".classroom/release"  # exercises/ is made by course.py build
c.CourseDirectory.submitted_directory = ".classroom/submitted"
c.CourseDirectory.autograded_directory = ".classroom/autograded"
c.CourseDirectory.feedback_directory = ".classroom/feedback"
c.CourseDirectory.solution_directory = ".classroom/solution"
c.CourseDirectory.db_url = "sqlite:///.classroom/gradebook.db"

c.ClearSolutions.code_stub = {"python": CODE_STUB}
c.ClearSolutions.text_stub = TEXT_STUB

c.Execute.timeout = 60  # seconds for one cell; then the next one is run
c.Execute.interrupt_on_timeout = True
c.ExportPlugin.to = ".classroom/grades.csv"  # names and marks stay where git leaves them alone
c.LimitOutput.max_lines = 200  # of one cell, for a submission may print a million
