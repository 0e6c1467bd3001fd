import type { Dice } from '@/emulator/seed/dice'

/** How a portrait is drawn and a given name is chosen. */
export type Gender = 'man' | 'woman'

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭',
  ...'陆范汪廖石贾夏方邹熊孟秦邱侯尹薛段雷史陶贺顾郝龚邵万钱严武戴汤常',
]

/** First and second character of a given name; any pair makes a name that belongs to nobody in particular. */
const GIVEN: Record<Gender, { first: string[]; second: string[] }> = {
  man: {
    first: [...'建永庆宏立正长德学家启承景维绍致敬崇兆秉'],
    second: [...'平民涛峰宁成远安川舟恒毅洋然哲铭森松航琛'],
  },
  woman: {
    first: [...'雪雅婷思佳文玉秋淑梦若诗语欣雨书宛芷亦素'],
    second: [...'芳敏燕玲霞娟莉琴萍洁怡妍宁萱岚瑜蓉云晴韵'],
  },
}

/** A name of two or three characters. */
export function nameOf(dice: Dice, gender: Gender): string {
  const { first, second } = GIVEN[gender]
  return `${dice.pick(SURNAMES)}${dice.pick(first)}${dice.pick(second)}`
}

/** A mobile number of the form 1XX0000XXXX: it passes as one, and four zeros in a row show that it was made up. */
export function phoneNumber(serial: number): string {
  const networks = ['130', '135', '138', '139', '150', '158', '177', '186', '188', '199']
  const network = networks[serial % networks.length] ?? '130'
  const tail = (1234 + Math.floor(serial / networks.length) * 7) % 10000 // 7 and 10000 share no divisor, so no tail comes twice
  return `${network}0000${String(tail).padStart(4, '0')}`
}
