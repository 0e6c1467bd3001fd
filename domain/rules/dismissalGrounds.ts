/**
 * The seven grounds for leaving the programme, in the regulation's order and words. `asked`: whether the expert asked for it. Health may
 * be either, so the case has to say. 第八条
 */
export const DISMISSAL_GROUNDS = {
  politics: { number: 1, text: '公开发表违背党的路线、方针、政策的言论，或有其他政治性问题的', asked: 'no' },
  misuse: {
    number: 2,
    text: '以职业指导专家名义，在社会上从事或参与职业指导职责范围之外的活动，造成严重负面影响的',
    asked: 'no',
  },
  leak: { number: 3, text: '泄露指导对象个人隐私或商业秘密，造成较大经济损失或不良影响的', asked: 'no' },
  unreachable: {
    number: 4,
    text: '不服从工作安排，或因自身原因长期无法取得联系，无法履行职业指导专家职责的',
    asked: 'no',
  },
  ownWish: { number: 5, text: '本人要求退出职业指导专家队伍的', asked: 'yes' },
  health: { number: 6, text: '因身体健康状况不宜参加专家团志愿服务的', asked: 'either' },
  unfit: { number: 7, text: '其他不宜继续担任职业指导专家的', asked: 'no' },
} as const

export type DismissalGround = keyof typeof DISMISSAL_GROUNDS

/** What the centre has decided per ground; a ground without a decision bars. */
export type BarSettings = Readonly<Partial<Record<DismissalGround, boolean>>>

/**
 * Whether this dismissal is 非主动, which asks for notice to the person and a public notice. `askedByExpert` decides where the ground
 * leaves it open. 第八条
 */
export function isInvoluntary(ground: DismissalGround, askedByExpert: boolean): boolean {
  const { asked } = DISMISSAL_GROUNDS[ground]
  return asked === 'either' ? !askedByExpert : asked === 'no'
}

/**
 * Whether an early end on this ground bars for good. By the letter every early end does, resignation and health included; the
 * centre may decide otherwise per ground. The end of a term without renewal is no early end and never bars. 第八条, 第十二条
 */
export function barsForGood(ground: DismissalGround, settings: BarSettings = {}): boolean {
  return settings[ground] ?? true
}

/** A ground in the words of decisions: '第八条第四种情形：不服从工作安排……'. 第八条 */
export function groundWords(ground: DismissalGround): string {
  const { number, text } = DISMISSAL_GROUNDS[ground]
  return `第八条第${'一二三四五六七'.charAt(number - 1)}种情形：${text}`
}
