export default definePageConfig({ navigationBarTitleText: '投诉与监督', enablePullDownRefresh: true })
