package io.spreadtrader.exchange.market;

/** The eleven sectors of the Global Industry Classification Standard, with how a simulated one behaves. */
enum Sector {
    INFORMATION_TECHNOLOGY(0, "Information Technology", 70, 1.20, 0.33, 0.007),
    FINANCIALS(1, "Financials", 73, 1.05, 0.25, 0.022),
    HEALTH_CARE(2, "Health Care", 60, 0.75, 0.28, 0.016),
    CONSUMER_DISCRETIONARY(3, "Consumer Discretionary", 51, 1.15, 0.31, 0.012),
    INDUSTRIALS(4, "Industrials", 79, 1.00, 0.25, 0.015),
    COMMUNICATION_SERVICES(5, "Communication Services", 24, 1.00, 0.29, 0.010),
    CONSUMER_STAPLES(6, "Consumer Staples", 38, 0.60, 0.20, 0.026),
    ENERGY(7, "Energy", 22, 1.05, 0.28, 0.034),
    UTILITIES(8, "Utilities", 31, 0.55, 0.18, 0.033),
    REAL_ESTATE(9, "Real Estate", 31, 0.90, 0.22, 0.036),
    MATERIALS(10, "Materials", 26, 1.00, 0.25, 0.019);

    private final int number;
    private final String title;
    private final int weight;
    private final double beta;
    private final double ownVolatility;
    private final double dividendYield;

    Sector(int number, String title, int weight, double beta, double ownVolatility, double dividendYield) {
        this.number = number;
        this.title = title;
        this.weight = weight;
        this.beta = beta;
        this.ownVolatility = ownVolatility;
        this.dividendYield = dividendYield;
    }

    /** Its place among the sectors, from 0; the address of its random numbers. */
    int number() {
        return number;
    }

    String title() {
        return title;
    }

    /** Companies of this sector per 505. */
    int weight() {
        return weight;
    }

    /** Typical beta against the market. */
    double beta() {
        return beta;
    }

    /** Typical annual volatility that neither market nor sector explains. */
    double ownVolatility() {
        return ownVolatility;
    }

    /** Typical annual yield of those that pay. */
    double dividendYield() {
        return dividendYield;
    }

    /** The sector at {@code share} in [0, 1) of the whole market. */
    static Sector at(double share) {
        int total = 0;
        for (Sector sector : values()) {
            total += sector.weight;
        }
        double left = share * total;
        for (Sector sector : values()) {
            left -= sector.weight;
            if (left < 0) {
                return sector;
            }
        }
        return MATERIALS;
    }
}
