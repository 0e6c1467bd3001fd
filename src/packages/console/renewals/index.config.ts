export default definePageConfig({ navigationBarTitleText: '续聘', enablePullDownRefresh: true })
