// What `server-only` guards against cannot happen here: nothing of this goes to a browser.
export {}
