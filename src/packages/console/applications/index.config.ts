export default definePageConfig({ navigationBarTitleText: '专家申请', enablePullDownRefresh: true })
