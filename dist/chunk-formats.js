const t=["text","json","markdown","html"];export{t as F};
