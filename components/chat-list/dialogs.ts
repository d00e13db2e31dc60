export const loadNewHall = () => import('./CreateHallDialog')
export const loadBrowsing = () => import('./BrowseHallsDialog')
