const s=1048576,a=8388608;export{s as D,a as I};
