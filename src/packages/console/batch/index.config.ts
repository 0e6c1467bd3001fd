export default definePageConfig({ navigationBarTitleText: '市级报送', enablePullDownRefresh: true })
