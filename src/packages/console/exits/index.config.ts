export default definePageConfig({ navigationBarTitleText: '解聘与退出', enablePullDownRefresh: true })
