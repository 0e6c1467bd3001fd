/** Who appoints, posts notices and signs decisions. 第二条 */
export const CENTRE_NAME = '江苏省职业介绍中心'
