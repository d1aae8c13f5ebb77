/**
 * A tab on an iPad or iPhone. There a browser clears what a site has saved after seven days of use without it, and only
 * an app on the home screen is spared (webkit.org/blog/10218). The property is there alone: false in a tab.
 */
export function isPassingTab(browser: object): boolean {
  return 'standalone' in browser && browser.standalone === false
}
