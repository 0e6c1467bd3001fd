export default definePageConfig({ navigationBarTitleText: '申请成为专家', enablePullDownRefresh: true })
