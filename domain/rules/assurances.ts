/** How a person answers what only papers can settle, such as whether a firm is in good standing. */
export const ASSURANCES = {
  yes: '是',
  no: '否',
  unsure: '不确定',
} as const

export type Assurance = keyof typeof ASSURANCES
