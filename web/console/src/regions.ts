/** The digits that the codes of a division and of all below it begin with. */
export const prefix = (code: string) => code.replace(/(0{8}|0{6}|0{3})$/, '')
