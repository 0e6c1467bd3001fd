import { journey, SIZES, walk } from './stage'

journey(
  'leave',
  (stage) => {
    walk('reads what leaving early means, asks for it, and takes it back before it is confirmed', async () => {
      const expert = await stage().person('expert-ending')
      await expert.go('/desk/term')
      await expert.sees(/还有 \d+ 天届满/)
      await stage().look(expert, 'term')
      await expert.tap('申请提前退出')
      await expert.sees('履职到聘期届满')
      await stage().look(expert, 'other-ways')
      await expert.tap(/^仍要提前退出/)
      await expert.sees(/距聘期届满还有 \d+ 天/)
      await expert.tap('已了解，申请退出')
      await expert.sees('请选择退出原因')
      await expert.pick('退出原因', '本人要求退出')
      await expert.write('说明', '工作调往外省，不便继续服务。')
      await stage().look(expert, 'ask')
      await expert.tap('已了解，申请退出')
      await expert.sees('退出申请办理中')
      await stage().look(expert, 'asked')

      const centre = await stage().person('officer-centre', SIZES.desktop)
      await centre.go('/staff/exits')
      await centre.sees(/方砚秋/)
      await stage().look(centre, 'centre')

      await expert.tap('收回退出申请')
      await expert.sees('已收回，继续履职')
      await expert.sees('申请提前退出')
      await expert.missing('退出申请办理中')
    })
  },
  ['phone'],
)
