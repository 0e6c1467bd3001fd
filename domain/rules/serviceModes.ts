/** How a service reaches the client. 第九条(四), 附件2 服务方式 */
export const SERVICE_MODES = { offline: '线下', online: '线上', phone: '电话' } as const

/** What kind of occasion it was. 第十条(二), 附件2 服务方式 */
export const SERVICE_FORMS = {
  consultation: '咨询',
  lecture: '讲座',
  seminar: '研讨交流',
  pairing: '结对帮扶',
} as const

export type ServiceMode = keyof typeof SERVICE_MODES
export type ServiceForm = keyof typeof SERVICE_FORMS
