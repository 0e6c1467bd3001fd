/** The privacy notice a person agrees to on registering. A new wording gets a new version, which is stored with the consent. */
export const PRIVACY_NOTICE = {
  version: '2026-11',
  lines: [
    '我们收集您的姓名、手机号、所在城市，用于办理咨询和通知您；用人单位另收集单位名称。',
    '专家看不到您的手机号，只有双方都同意后才互相可见；提问时还可以不显示姓名。',
    '重点群体由您自愿填写，只用于统计，不向其他用户显示。',
    '咨询内容只有双方能看；有投诉时，省中心经办人可以查看，每次查看都有记录。',
    '您可以随时在“我的”里查看和更正。',
  ],
} as const
