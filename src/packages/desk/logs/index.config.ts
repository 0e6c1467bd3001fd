export default definePageConfig({ navigationBarTitleText: '服务日志', enablePullDownRefresh: true })
