/** Every refusal with the sentence the user reads. `{name}` is filled from the refusal's detail. */
export const ERRORS = {
  BAD_INPUT: '填写的内容有误，请按提示修改',
  UNKNOWN_ACTION: '没有这项操作，请更新到最新版本后再试',
  REGISTER_FIRST: '请先登记身份，再继续操作',
  NOT_ALLOWED: '您的身份不能进行这项操作',
  NOT_YOURS: '这条记录不属于您，无法查看或办理',
  NOT_YOUR_AREA: '这条记录不属于您所在的城市',
  NOT_FOUND: '没有找到这条记录，它可能已被删除',
  WRONG_STATE: '当前状态是“{state}”，不能进行这项操作，请刷新后再看',
  CHANGED_BY_OTHERS: '已被他人处理，现在是“{state}”，请刷新',
  KEY_REUSED: '这次提交与之前的内容不一致，请重新提交',
  TOO_LARGE: '提交的内容太大，请减少文字或图片后再试',
  BUSY: '系统繁忙，请稍后再试',
  ALREADY_REGISTERED: '您已登记为{kind}，如需更改请在“我的”里修改',
  EXPERT_AWAY: '这位专家暂停接受咨询，您可以改问同领域专家',
  EXPERT_GONE: '这位专家已不在专家团，您可以改问同领域专家',
  BLOCKED: '您暂时不能向这位专家提问，可以改问同领域专家',
  OWN_QUESTION: '不能向自己提问或认领自己的提问',
  TOO_MANY_OPEN: '您有 {count} 个咨询正在进行，结束一个后可再提问',
  DIALOGUE_FULL: '这次对话已达 {count} 条消息上限，请结束后另开一个咨询',
  TEXT_REFUSED: '“{field}”里有不适合发布的内容，请修改后再提交',
  FILE_MISSING: '文件没有上传成功，请重新上传',
  FILE_TYPE: '不支持这种文件，请上传 {types}',
  FILE_TOO_LARGE: '文件超过 {limit}，请压缩后再传',
  FILE_BROKEN: '文件打不开，可能已损坏，请换一个',
  FILE_REFUSED: '这张图片没有通过内容检查，请换一张',
  FILE_LIMIT: '今天上传的文件太多了，请明天再试',
  LOG_INCOMPLETE: '日志还不能提交，请按提示补全',
  OWN_LOG: '不能审核自己的服务日志',
  ALREADY_CORRECTING: '这份日志已有一份更正在办理，请先完成它',
  CODE_EXPIRED: '这个二维码已过期，请专家重新出示',
  CODE_USED: '这个二维码只能评价一次，已经用过了',
  NOT_SERVED: '只有接受过这次服务的人可以评价',
  ALREADY_GIVEN: '您已评价过这次服务，可以在有效期内修改',
  EDIT_CLOSED: '评价已超过 {days} 天，不能再修改',
  ALREADY_ANSWERED: '已经回复过这条评价，只能回复一次',
} as const

export type ErrorCode = keyof typeof ERRORS

/** What every action may answer with, so that no row needs to say it. */
export const EVERY_ACTION = [
  'BAD_INPUT',
  'UNKNOWN_ACTION',
  'REGISTER_FIRST',
  'NOT_ALLOWED',
  'TOO_LARGE',
  'BUSY',
] as const satisfies readonly ErrorCode[]

/** The sentence of a refusal with its detail filled in. */
export function sentenceOf(code: ErrorCode, detail: Readonly<Record<string, string | number>> = {}): string {
  return ERRORS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''))
}
