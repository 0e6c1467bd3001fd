export default definePageConfig({ navigationBarTitleText: '服务日志审核', enablePullDownRefresh: true })
