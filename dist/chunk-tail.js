import{b as r}from"./chunk-durations.js";function t(t){return r(t).map(r=>r.replaceAll("\t","  "))}export{t};
