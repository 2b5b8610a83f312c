/* Trains the network of Tools/make-context-network, which compiles and runs this.

   train SYMBOLS SHOWN CANDIDATES WEIGHTS EPOCHS RATE SEED: symbols as u16 and for each whether it is shown as u8;
   candidates as u32 count, u32 by symbol and one more where they begin, u16; weights go out as floats. Stochastic
   gradient descent with Adagrad, in one thread and in an order that follows from the seed. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUTS (2 * REACH * WIDTH)
enum { BATCH = 32, LIKE = 16, RANDOM = 8, CHOICES = 1 + LIKE + RANDOM, MOST_SYMBOLS = 4096, BLOCK = 4096, SAMPLES = 1 << 20 };
/* Surer than this there is nothing to learn. */
static const float SURE = 0.97f;
/* One symbol of the window in so many is replaced. */
static const uint32_t REPLACED = 32;

static float embeddings[MOST_SYMBOLS][WIDTH], rows[SIZE][INPUTS], biases[SIZE];
static float outputs[MOST_SYMBOLS][SIZE], symbol_biases[MOST_SYMBOLS];
/* Adagrad's sums of squares: of whole rows of what belongs to a symbol, else of each number. */
static float embedding_sums[MOST_SYMBOLS], row_sums[SIZE][INPUTS], bias_sums[SIZE];
static float output_sums[MOST_SYMBOLS], symbol_bias_sums[MOST_SYMBOLS];

static float inputs[BATCH][INPUTS], hidden[BATCH][SIZE], hidden_slopes[BATCH][SIZE], input_slopes[BATCH][INPUTS];
static int windows[BATCH][2 * REACH], targets[BATCH];

static uint64_t state;
static uint32_t chance(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 20);
}
static float fraction(void) { return (chance() & 0xFFFFFF) / 16777216.0f; }

static void *contents(const char *path, long *size) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    void *data = malloc(*size);
    if (!data || fread(data, 1, *size, file) != (size_t)*size) exit(1);
    fclose(file);
    return data;
}

static uint32_t symbols, *first;
static uint16_t *candidates, samples[SAMPLES];
/* By candidate: the share of it and those before it among the candidates of one symbol. */
static float *shares;

static void prepare(const double *counts) {
    double all = 0, sum = 0;
    for (uint32_t s = 2; s < symbols; s++)
        if (first[s + 1] > first[s]) all += pow(counts[s], 0.75);
    int filled = 0;
    uint32_t last = 2;
    for (uint32_t s = 2; s < symbols; s++) {
        if (first[s + 1] == first[s]) continue;
        sum += pow(counts[s], 0.75) / all;
        while (filled < SAMPLES && filled < sum * SAMPLES) samples[filled++] = s;
        last = s;
    }
    while (filled < SAMPLES) samples[filled++] = last;
    shares = malloc(sizeof(float) * (first[symbols] + 1));
    for (uint32_t s = 0; s < symbols; s++) {
        double upto = 0;
        for (uint32_t c = first[s]; c < first[s + 1]; c++) shares[c] = upto += sqrt(counts[candidates[c]] + 1);
        for (uint32_t c = first[s]; c < first[s + 1]; c++) shares[c] /= upto;
    }
    for (uint32_t s = 0; s < symbols; s++) {
        for (int d = 0; d < WIDTH; d++) embeddings[s][d] = (fraction() - 0.5f) * 0.2f;
        embedding_sums[s] = output_sums[s] = 1e-3f;
        symbol_bias_sums[s] = 1e-2f;
    }
    for (int h = 0; h < SIZE; h++) {
        bias_sums[h] = 1e-2f;
        for (int j = 0; j < INPUTS; j++) {
            rows[h][j] = (fraction() - 0.5f) * 2 * sqrtf(3.0f / INPUTS) * 1.4f;
            row_sums[h][j] = 1e-3f;
        }
    }
}

static int candidate_of(int symbol) {
    uint32_t low = first[symbol], high = first[symbol + 1] - 1;
    float share = fraction();
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (shares[middle] < share) low = middle + 1;
        else high = middle;
    }
    return candidates[low];
}

/* The window around a place; behind an edge there are only edges. */
static void look(const uint16_t *text, int *window) {
    int beyond = 0;
    for (int j = 1; j <= REACH; j++) {
        int symbol = beyond ? 0 : text[-j];
        beyond |= !symbol;
        window[REACH - j] = symbol;
    }
    beyond = 0;
    for (int j = 1; j <= REACH; j++) {
        int symbol = beyond ? 0 : text[j];
        beyond |= !symbol;
        window[REACH + j - 1] = symbol;
    }
    for (int j = 0; j < 2 * REACH; j++) {
        uint32_t count = first[window[j] + 1] - first[window[j]];
        if (chance() % REPLACED == 0 && count) window[j] = candidates[first[window[j]] + chance() % count];
    }
}

static double loss;
static long seen;

/* Among the target, candidates of it and some at random; adds to the slopes of the hidden layer. */
static void choose(int b, float rate) {
    int ids[CHOICES], count = 0;
    float scores[CHOICES], most = -1e9f, sum = 0;
    ids[count++] = targets[b];
    for (int j = 0; j < LIKE; j++) {
        int other = candidate_of(targets[b]);
        if (other != targets[b]) ids[count++] = other;
    }
    for (int j = 0; j < RANDOM; j++) {
        int other = samples[chance() & (SAMPLES - 1)];
        if (other != targets[b]) ids[count++] = other;
    }
    for (int j = 0; j < count; j++) {
        float score = symbol_biases[ids[j]];
        for (int i = 0; i < SIZE; i++) score += outputs[ids[j]][i] * hidden[b][i];
        scores[j] = score;
        if (score > most) most = score;
    }
    for (int j = 0; j < count; j++) sum += scores[j] = expf(scores[j] - most);
    loss -= logf(scores[0] / sum + 1e-9f);
    seen++;
    if (scores[0] / sum > SURE) return;
    float square = 0;
    for (int i = 0; i < SIZE; i++) square += hidden[b][i] * hidden[b][i];
    for (int j = 0; j < count; j++) {
        float slope = scores[j] / sum - (j == 0), *output = outputs[ids[j]];
        if (fabsf(slope) < 1e-4f) continue;
        for (int i = 0; i < SIZE; i++) hidden_slopes[b][i] += slope * output[i];
        output_sums[ids[j]] += slope * slope * square / SIZE;
        symbol_bias_sums[ids[j]] += slope * slope;
        float step = rate * slope / sqrtf(output_sums[ids[j]]);
        for (int i = 0; i < SIZE; i++) output[i] -= step * hidden[b][i];
        symbol_biases[ids[j]] -= rate * slope / sqrtf(symbol_bias_sums[ids[j]]);
    }
}

static void learn(float rate) {
    for (int b = 0; b < BATCH; b++)
        for (int j = 0; j < 2 * REACH; j++) memcpy(inputs[b] + j * WIDTH, embeddings[windows[b][j]], sizeof embeddings[0]);
    for (int h = 0; h < SIZE; h++)
        for (int b = 0; b < BATCH; b++) {
            float sum = 0;
            for (int j = 0; j < INPUTS; j++) sum += rows[h][j] * inputs[b][j];
            hidden[b][h] = fmaxf(sum + biases[h], 0);
        }
    memset(hidden_slopes, 0, sizeof hidden_slopes);
    memset(input_slopes, 0, sizeof input_slopes);
    for (int b = 0; b < BATCH; b++) choose(b, rate);
    for (int h = 0; h < SIZE; h++) {
        float row_slopes[INPUTS] = {0}, slopes = 0;
        for (int b = 0; b < BATCH; b++) {
            float slope = hidden[b][h] > 0 ? hidden_slopes[b][h] : 0;
            if (slope == 0) continue;
            slopes += slope;
            for (int j = 0; j < INPUTS; j++) {
                row_slopes[j] += slope * inputs[b][j];
                input_slopes[b][j] += slope * rows[h][j];
            }
        }
        for (int j = 0; j < INPUTS; j++) {
            row_sums[h][j] += row_slopes[j] * row_slopes[j];
            rows[h][j] -= rate * row_slopes[j] / sqrtf(row_sums[h][j]);
        }
        bias_sums[h] += slopes * slopes;
        biases[h] -= rate * slopes / sqrtf(bias_sums[h]);
    }
    for (int b = 0; b < BATCH; b++)
        for (int j = 0; j < 2 * REACH; j++) {
            float *slopes = input_slopes[b] + j * WIDTH, square = 0;
            for (int d = 0; d < WIDTH; d++) square += slopes[d] * slopes[d];
            float *sum = &embedding_sums[windows[b][j]];
            *sum += square / WIDTH;
            for (int d = 0; d < WIDTH; d++) embeddings[windows[b][j]][d] -= rate / sqrtf(*sum) * slopes[d];
        }
}

int main(int count, char **arguments) {
    if (count != 8) return 2;
    long size;
    uint16_t *text = contents(arguments[1], &size);
    uint8_t *shown = contents(arguments[2], &size);
    uint32_t *lists = contents(arguments[3], &(long){0});
    symbols = lists[0];
    first = lists + 1;
    candidates = (uint16_t *)(first + symbols + 1);
    int epochs = atoi(arguments[5]);
    float rate = atof(arguments[6]);
    state = 88172645463325252ULL + atoi(arguments[7]);
    double *counts = calloc(symbols, sizeof(double));
    for (long p = 0; p < size; p++) counts[text[p]]++;
    prepare(counts);
    long blocks = size / BLOCK, done = 0, filled = 0;
    uint32_t *order = malloc(blocks * sizeof(uint32_t));
    for (long n = 0; n < blocks; n++) order[n] = n;
    for (int epoch = 0; epoch < epochs; epoch++) {
        for (long n = blocks - 1; n > 0; n--) {
            long other = chance() % (n + 1);
            uint32_t held = order[n];
            order[n] = order[other];
            order[other] = held;
        }
        for (long n = 0; n < blocks; n++)
            for (long p = order[n] * (long)BLOCK; p < (order[n] + 1) * (long)BLOCK; p++) {
                done++;
                if (!shown[p] || text[p] < 2 || first[text[p] + 1] == first[text[p]] || p < REACH || p >= size - REACH) continue;
                targets[filled] = text[p];
                look(text + p, windows[filled]);
                if (++filled < BATCH) continue;
                filled = 0;
                learn(rate * (1 - 0.9f * done / ((float)epochs * size)));
                if (seen >= 1000000) {
                    fprintf(stderr, "%.3f: loss %.4f\n", done / ((double)epochs * size), loss / seen);
                    loss = seen = 0;
                }
            }
    }
    FILE *file = fopen(arguments[4], "wb");
    if (!file) return 1;
    fwrite(embeddings, sizeof embeddings[0], symbols, file);
    fwrite(rows, sizeof rows, 1, file);
    fwrite(biases, sizeof biases, 1, file);
    fwrite(outputs, sizeof outputs[0], symbols, file);
    fwrite(symbol_biases, sizeof(float), symbols, file);
    return fclose(file) != 0;
}
