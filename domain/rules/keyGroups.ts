/** 重点群体: optional, self-declared, never shown to other users. 第三条 */
export const KEY_GROUPS = {
  graduate: '高校毕业生',
  veteran: '退役军人',
  ruralWorker: '农村转移劳动力',
  hardship: '就业困难人员',
  undisclosed: '其他/不愿透露',
} as const

export type KeyGroup = keyof typeof KEY_GROUPS
