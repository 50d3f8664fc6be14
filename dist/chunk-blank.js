const _="____";export{_ as B};
