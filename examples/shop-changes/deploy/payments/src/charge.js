exports.handler = async (charge) => ({ charged: Math.round(charge.amount * 100) / 100 });
