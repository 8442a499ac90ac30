// The kinds of pages that a site's users see: what the theme is looked at, measured and tested with.

/**
 * Each is seen by one role (`visitor`, `learner`, `teacher`, `admin`); `made` is what make_academy.php answers.
 * @type {{name: string, role: string, path: (made: any) => string}[]}
 */
export const PAGES = [
  {name: 'frontpage', role: 'visitor', path: () => '/?redirect=0'},
  {name: 'login', role: 'visitor', path: () => '/login/index.php'},
  {name: 'signup', role: 'visitor', path: () => '/login/signup.php'},
  {name: 'forgot-password', role: 'visitor', path: () => '/login/forgot_password.php'},
  {name: 'catalogue', role: 'visitor', path: () => '/course/index.php'},
  {name: 'home', role: 'learner', path: () => '/?redirect=0'},
  {name: 'dashboard', role: 'learner', path: () => '/my/'},
  {name: 'my-courses', role: 'learner', path: () => '/my/courses.php'},
  {name: 'course', role: 'learner', path: made => `/course/view.php?id=${made.courses[0]}`},
  {name: 'page', role: 'learner', path: made => `/mod/page/view.php?id=${made.activities.page}`},
  {name: 'assignment', role: 'learner', path: made => `/mod/assign/view.php?id=${made.activities.assign}`},
  {name: 'quiz', role: 'learner', path: made => `/mod/quiz/view.php?id=${made.activities.quiz}`},
  {name: 'forum', role: 'learner', path: made => `/mod/forum/view.php?id=${made.activities.forum}`},
  {name: 'discussion', role: 'learner', path: made => `/mod/forum/discuss.php?d=${made.discussion}`},
  {name: 'calendar', role: 'learner', path: () => '/calendar/view.php?view=month'},
  {name: 'profile', role: 'learner', path: made => `/user/profile.php?id=${made.users.learner}`},
  {name: 'grades', role: 'learner', path: made => `/grade/report/user/index.php?id=${made.courses[0]}`},
  {name: 'participants', role: 'teacher', path: made => `/user/index.php?id=${made.courses[0]}`},
  {name: 'gradebook', role: 'teacher', path: made => `/grade/report/grader/index.php?id=${made.courses[0]}`},
  {name: 'course-editing', role: 'teacher', path: made => `/course/view.php?id=${made.courses[0]}&edit=1`},
  {name: 'course-settings', role: 'teacher', path: made => `/course/edit.php?id=${made.courses[0]}`},
  {name: 'administration', role: 'admin', path: () => '/admin/search.php'},
  {name: 'admin-settings', role: 'admin', path: () => '/admin/settings.php?section=themesettinglectern'},
  {name: 'users', role: 'admin', path: () => '/admin/user.php'},
];
