/** Posts the regulation asks about, in a firm or an agency. A person may hold several: a founder who is general manager. 第五条(一)(三) */
export const POSTS = {
  founder: '创办人',
  chief: '主要负责人（董事长、总经理等）',
  deputyManager: '副总经理',
  departmentHead: '部门负责人',
  keyStaff: '业务骨干',
  staff: '其他岗位',
} as const

export type Post = keyof typeof POSTS

/** 以上 includes the post itself. A founder holds one of these posts only when it is named beside. 第五条(三) */
export const DEPUTY_MANAGER_OR_ABOVE: readonly Post[] = ['deputyManager', 'chief']
export const DEPARTMENT_HEAD_OR_ABOVE: readonly Post[] = ['departmentHead', ...DEPUTY_MANAGER_OR_ABOVE]
/** 负责人或业务骨干 of an agency. 第五条(一) */
export const HEAD_OR_KEY_STAFF: readonly Post[] = ['keyStaff', ...DEPARTMENT_HEAD_OR_ABOVE]
