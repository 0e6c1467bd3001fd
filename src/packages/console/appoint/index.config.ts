export default definePageConfig({ navigationBarTitleText: '聘任决定', enablePullDownRefresh: true })
