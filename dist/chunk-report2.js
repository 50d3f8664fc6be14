const n="fix.patch";function e({decisions:n,enforced:e}){return null===e?null:n[e]}export{n as F,e};
