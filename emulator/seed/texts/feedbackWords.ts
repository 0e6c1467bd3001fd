/** Who was served how: one person, one unit, or a group. */
export type Setting = 'person' | 'unit' | 'group'

/** What pleased clients say in one go, by how they were served. */
export const PRAISE: Record<Setting, readonly string[]> = {
  person: [
    '老师讲得很实在，没有空话。回来照着改了简历，第二周就接到面试电话。',
    '态度特别耐心，我问了好几遍都没有不耐烦，心里踏实多了。',
    '分析得很透，一下子说到点子上，终于知道自己该往哪个方向努力。',
    '提前看过我的材料，谈起来很有针对性，比我自己琢磨一个月都有用。',
    '没有嫌我基础差，还陪我练了自我介绍，现在已经上岗了，谢谢老师。',
    '说话温和，先听我讲完再给建议，这段时间的焦虑缓解了不少。',
    '不夸大、不打包票，实事求是，这样的建议反而让人放心。',
    '回复很快，说得也细，后面又追问了几次，都认真答了。',
  ],
  unit: [
    '给的模板直接能用，单位当天就按新流程约了面试。',
    '指出的问题很准，照着调整后，新员工离职的明显少了。',
    '把政策讲得明明白白，材料清单也列好了，少跑了两趟路。',
    '对行业情况很了解，提的办法小单位也做得起。',
    '不讲大道理，一条一条改我们的岗位说明，收到的简历更对口了。',
    '事后还主动问进展，是真心帮我们解决问题。',
  ],
  group: [
    '例子都是身边的，听得懂、记得住，希望以后多办这样的活动。',
    '讲课有互动，不枯燥，一起来的人都说没白来。',
    '时间安排紧凑，干货多，讲义也发给了大家。',
    '现场提问都答到了，没有敷衍。',
    '原来以为是走过场，听完觉得很实用。',
    '人多但秩序好，散场后老师还留下来答疑。',
  ],
}

/** What pleased clients say of the expert; any of these goes with any effect. */
export const ABOUT: readonly string[] = [
  '讲得清楚，条理分明',
  '专业又亲切',
  '每个问题都认真回答',
  '建议具体，可以马上去做',
  '很懂我们的难处',
  '准备充分，材料也给得全',
  '说的都是大实话',
  '经验丰富，一听就懂',
  '不摆架子，愿意多讲几遍',
  '思路清楚，重点突出',
  '回答及时，没有让我久等',
]

/** What came of it; any of these goes with what is said of the expert. */
export const EFFECT: readonly string[] = [
  '收获比预想的多',
  '心里有底了',
  '少走了不少弯路',
  '回去就照着试了，确实有用',
  '下次有问题还想找这位老师',
  '已经推荐给身边的人',
  '希望能经常有这样的服务',
  '对下一步怎么做更清楚了',
  '解决了困扰我们很久的问题',
  '很值得再来一次',
  '谢谢老师的用心',
]

/** What clients say when it could have been better. */
export const MIXED: readonly string[] = [
  '内容是好的，就是人太多，轮到我时时间有点紧。',
  '讲得不错，希望下次多留一点提问时间。',
  '建议很有道理，但具体到我们单位还要再摸索。',
  '整体满意，线上声音有时断断续续，听漏了几句。',
  '方向讲清楚了，要是能推荐几个具体岗位就更好了。',
  '等了三天才约上，谈的时候还是认真的。',
]

/** Scores without words are allowed too. */
export const SILENT = ''

/** What experts answer, by whether the client was pleased. */
export const THANKS: readonly string[] = [
  '谢谢您的认可，祝工作顺利，有问题随时再来。',
  '能帮上忙很高兴，后面如有变化可以继续留言。',
  '主要是您自己准备充分，继续加油。',
  '感谢反馈，下次活动我们会讲得更细一些。',
]
export const AMENDS: readonly string[] = [
  '您提的意见很中肯，下次会控制人数、留足答疑时间。',
  '抱歉没有谈透，您可以再约一次，我把具体做法准备好。',
]
